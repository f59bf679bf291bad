import type { Commitment } from '../../plan/commitments.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures } from '../evaluate.ts'
import { inTimeUnderLoad, isTimed, whyNotModelled, type TimedMetric } from '../inTime.ts'

/** What becomes of a promise of a time under the load of sales. */
export interface InTimeOutlook {
  readonly commitment: Commitment
  /** Place of the commitment in the plan. */
  readonly index: number
  readonly metric: TimedMetric
  /** Share of the leads of each month for which it is kept, 0 to 1, as the figures expect leads and capacity. */
  readonly byMonth: readonly number[]
}

/**
 * Every promise of a time that the model can follow, as sales is loaded in a scenario.
 *
 * @param scenarioId null for the baseline
 */
export function inTimeOf(plan: Plan, scenarioId: ScenarioId | null): InTimeOutlook[] {
  if (!plan.commitments.some(({ metric }) => isTimed(metric))) return []
  const { months, handoff, workable, backlog } = evaluateFigures(plan, scenarioId)
  return plan.commitments.flatMap((commitment, index): InTimeOutlook[] => {
    const { metric } = commitment
    if (!isTimed(metric) || whyNotModelled(commitment, plan) !== null) return []
    const shareOf = inTimeUnderLoad(plan, metric, months)
    const byMonth = months.map((_, month) =>
      shareOf(month, {
        leads: handoff.all[month] ?? 0,
        waiting: backlog?.waiting[month - 1] ?? 0,
        workable: workable[month] ?? 0,
      }),
    )
    return [{ commitment, index, metric, byMonth }]
  })
}
