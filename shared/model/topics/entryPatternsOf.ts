import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { monthRange, type Month } from '../../base/month.ts'
import type { Recorded } from '../alignedCounts.ts'
import {
  overdispersionOf,
  seasonalityOf,
  type Overdispersion,
  type Seasonality,
} from '../history/seasonality.ts'

/** How leads came in the months of history. */
export interface EntryPattern {
  /** Null for all segments together. */
  readonly segmentId: SegmentId | null
  /** Leads that entered the first stage by month of history; null where nothing was recorded. */
  readonly recorded: Recorded
  readonly seasonality: Seasonality
  readonly overdispersion: Overdispersion
}

export interface EntryPatterns {
  readonly months: readonly Month[]
  /** All segments together, then each. */
  readonly patterns: readonly EntryPattern[]
}

/** Season and spread of the leads that history recorded. No scenario changes them. */
export function entryPatternsOf({
  history,
  stages,
  segments,
}: Pick<Plan, 'history' | 'stages' | 'segments'>): EntryPatterns {
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
    seasonality: seasonalityOf(recorded, history.start),
    overdispersion: overdispersionOf(recorded, history.start),
  })
  return {
    months,
    patterns: [patternOf(null, inAll), ...segments.map(({ id }) => patternOf(id, recordedOf(id)))],
  }
}
