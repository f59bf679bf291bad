import type { Month } from '../base/month.ts'
import type { Stage } from '../plan/funnel.ts'
import type { StageId } from '../plan/ids.ts'

/** Stage entries by month as a file gives them: the same for a lead list and for a monthly table. */
export interface MonthlyCounts {
  readonly start: Month
  readonly months: number
  readonly segments: readonly SegmentCounts[]
}

export interface SegmentCounts {
  /** As the file names it; the plan may know it by another id. */
  readonly name: string
  /** One count for each month from `start`, by recorded stage; null where nothing was recorded. */
  readonly counts: Readonly<Record<StageId, readonly (number | null)[]>>
  /** Money of each month from `start`; absent where the file has none. */
  readonly spend?: readonly (number | null)[]
  readonly revenue?: readonly (number | null)[]
}

/** The segments with the most leads first: where only some can be shown, these are the ones to see. */
export function largestFirst(segments: readonly SegmentCounts[]): SegmentCounts[] {
  const sized = segments.map((segment) => ({ segment, size: sizeOf(segment) }))
  return sized
    .toSorted((a, b) => b.size - a.size || a.segment.name.localeCompare(b.segment.name, 'en'))
    .map(({ segment }) => segment)
}

/** Entries to the stage that most leads entered. */
function sizeOf({ counts }: SegmentCounts): number {
  const totals = Object.values(counts).map((list) =>
    list.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  )
  return Math.max(0, ...totals)
}

/** Entries to a stage by month over all segments; a month that no segment records counts as 0. */
export function entriesOf({ segments, months }: MonthlyCounts, stage: Stage): number[] {
  return Array.from({ length: months }, (_, month) =>
    segments.reduce((all, { counts }) => all + (counts[stage.id]?.[month] ?? 0), 0),
  )
}
