import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'

/** Coefficient of variation of a deal's value where nobody has said: most deals lie between half and twice the mean. */
const DEAL_SPREAD_USUAL = 0.6

/** Standard deviation of a segment's deal values ÷ their mean. */
export function dealSpreadOf(plan: Plan, segmentId: SegmentId): number {
  return plan.baseline.segments[segmentId]?.dealValueSpread ?? DEAL_SPREAD_USUAL
}
