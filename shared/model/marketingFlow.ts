import { sumLists } from './lists.ts'
import type { Flow, SegmentModel } from './segmentModel.ts'

/** What all of marketing's segments bring together, by month of the horizon. */
export interface MarketingFlow {
  /** From leads that enter inside the horizon. */
  readonly fresh: MarketingPart
  /** From leads that entered before it. */
  readonly carried: MarketingPart
  /** Leads that enter inside the horizon, in all. */
  readonly entered: number
  /** Their value, by the drivers of the month in which each enters. */
  readonly valueEntered: number
}

export interface MarketingPart {
  /** Entries to the hand-off stage. */
  readonly handoff: readonly number[]
  readonly revenue: readonly number[]
}

/** @param sourced marketing's segments */
export function marketingFlow(
  sourced: readonly SegmentModel[],
  handoffIndex: number,
  months: number,
): MarketingFlow {
  const partOf = (flow: (model: SegmentModel) => Flow): MarketingPart => ({
    handoff: sumLists(sourced, (model) => flow(model).entries[handoffIndex] ?? [], months),
    revenue: sumLists(sourced, (model) => flow(model).revenue, months),
  })
  return {
    fresh: partOf(({ fresh }) => fresh),
    carried: partOf(({ carried }) => carried),
    entered: sourced.reduce((total, { entered }) => total + entered, 0),
    valueEntered: sourced.reduce((total, { valueEntered }) => total + valueEntered, 0),
  }
}
