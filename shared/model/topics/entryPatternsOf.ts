import type { History, Segment, Stage } from '../../plan/funnel.ts'
import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { monthRange, type Month } from '../../base/month.ts'
import type { Recorded } from '../alignedCounts.ts'
import {
  expectedEntries,
  overdispersionOf,
  seasonalityOf,
  type Overdispersion,
  type Seasonality,
} from '../history/seasonality.ts'
import { remember } from '../remember.ts'

/** How leads came in the months of history. */
export interface EntryPattern {
  /** Null for all segments together. */
  readonly segmentId: SegmentId | null
  /** Leads that entered the first stage by month of history; null where nothing was recorded. */
  readonly recorded: Recorded
  /** What growth and season let expect in the same months; null where nothing was recorded, and with less than a year. */
  readonly expected: Recorded
  readonly seasonality: Seasonality
  readonly overdispersion: Overdispersion
}

export interface EntryPatterns {
  readonly months: readonly Month[]
  /** All segments together, then each. */
  readonly patterns: readonly EntryPattern[]
}

/** Season and spread of the leads that history recorded. No scenario changes them. */
export function entryPatternsOf({ history, stages, segments }: Plan): EntryPatterns {
  return patternsOf(history, stages, segments)
}

/** Remembered: a slider that moves leaves history as it is. */
const patternsOf = remember(
  (history: History, stages: readonly Stage[], segments: readonly Segment[]): EntryPatterns => {
    const [first] = stages
    const recordedOf = (id: SegmentId): Recorded => (first && history.entries[id]?.[first.id]) ?? []
    const months = monthRange(history.start, history.months)
    const inAll = months.map((_, month) => {
      const counts = segments.map(({ id }) => recordedOf(id)[month] ?? null)
      return counts.reduce((all, count) => (all === null || count === null ? null : all + count), 0)
    })
    const patternOf = (segmentId: SegmentId | null, recorded: Recorded): EntryPattern => ({
      segmentId,
      recorded,
      expected: expectedEntries(recorded, history.start),
      seasonality: seasonalityOf(recorded, history.start),
      overdispersion: overdispersionOf(recorded, history.start),
    })
    return {
      months,
      patterns: [patternOf(null, inAll), ...segments.map(({ id }) => patternOf(id, recordedOf(id)))],
    }
  },
)
