import { present } from '../../base/invariant.ts'
import type { Segment, Stage } from '../../plan/funnel.ts'
import type { SegmentId, StageId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { poolRates, type RatePool } from '../history/pooledRates.ts'
import type { RatePosterior } from '../ratePosterior.ts'
import { ownRatesOf, type Rates } from '../rates.ts'
import { remember } from '../remember.ts'

/** The rates of one step when the segments borrow from each other. */
export interface BorrowedRates {
  readonly from: StageId
  readonly to: StageId
  /** Null where there are not two segments to compare. */
  readonly pool: RatePool | null
  readonly segments: readonly {
    readonly segmentId: SegmentId
    /** Mean and 90 % interval; null without a pool, and where more went on than came. */
    readonly rate: RatePosterior | null
  }[]
}

/** Every step of the funnel, pooled over the segments. Figures to look at: those of a segment that shall borrow take the place of its own. */
export function borrowedRatesOf(plan: Plan): readonly BorrowedRates[] {
  return borrowed(ownRatesOf(plan), plan.stages, plan.segments)
}

/** Remembered: a slider that moves leaves history as it is. */
const borrowed = remember(
  (rates: Rates, stages: readonly Stage[], segments: readonly Segment[]): readonly BorrowedRates[] =>
    stages.slice(0, -1).map(({ id }, step) => {
      const pooled = poolRates(
        segments.map((segment) => present(rates[segment.id]?.[step], 'estimate of a step')),
      )
      const isPooled = pooled.kind === 'pooled'
      return {
        from: id,
        to: present(stages[step + 1], 'stage below').id,
        pool: isPooled ? pooled.pool : null,
        segments: segments.map((segment, index) => ({
          segmentId: segment.id,
          rate: isPooled ? (pooled.rates[index] ?? null) : null,
        })),
      }
    }),
)
