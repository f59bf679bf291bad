import type { Month } from '../base/month.ts'
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
}
