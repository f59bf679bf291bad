import type { Flow, ModelledSegment, SegmentModel } from './segmentModel.ts'
import { addLists } from './lists.ts'
import { sum } from './sum.ts'

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
  sourced: readonly ModelledSegment[],
  handoffIndex: number,
  months: number,
): MarketingFlow {
  const partOf = (flow: (model: SegmentModel) => Flow): MarketingPart => {
    const flows = sourced.map(({ model }) => flow(model))
    return {
      handoff: addLists(
        flows.map(({ entries }) => entries[handoffIndex] ?? []),
        months,
      ),
      revenue: addLists(
        flows.map(({ revenue }) => revenue),
        months,
      ),
    }
  }
  return {
    fresh: partOf(({ fresh }) => fresh),
    carried: partOf(({ carried }) => carried),
    entered: sum(sourced.map(({ model }) => model.entered)),
    valueEntered: sum(sourced.map(({ model }) => model.valueEntered)),
  }
}
