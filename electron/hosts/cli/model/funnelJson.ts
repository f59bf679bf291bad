import { evaluate } from '../../../../shared/model/evaluate.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** The figures of the funnel, of the goal and of sales; with what does not add up. */
export function funnelJson(plan: Plan, scenarioId: ScenarioId | null): object {
  const { months, entries, leadValue, rates, utilisation, ...totals } = evaluate(plan, scenarioId)
  const stageIds = plan.stages.map(({ id }) => id)
  return {
    plan: plan.name,
    scenario: plan.scenarios.find(({ id }) => id === scenarioId)?.name ?? null,
    currency: plan.company.currency,
    months,
    stages: plan.stages.map(({ id, name }) => ({ id, name, handoff: id === plan.handoffStageId })),
    segments: plan.segments.map(({ id, name, marketingSourced }) => ({
      id,
      name,
      marketingSourced,
      entries: byStage(stageIds, entries[id] ?? []),
      leadValue: byStage(stageIds, leadValue[id] ?? []),
      rates: (rates[id] ?? []).map((estimate, step) => rateJson(stageIds, step, estimate)),
    })),
    handoff: totals.handoff,
    customers: totals.customers,
    revenue: totals.revenue,
    marketingRevenue: totals.marketingRevenue,
    carriedRevenue: totals.carriedRevenue,
    goal: totals.goal,
    need: totals.need,
    repsWorking: totals.repsWorking,
    workable: totals.workable,
    utilisation: utilisation.map((month) => (month.kind === 'share' ? month.value : null)),
    hours: totals.hours,
    backlog: totals.backlog,
    findings: totals.findings,
  }
}

function byStage<T>(stageIds: readonly string[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, index) => [stageIds[index], value]))
}

function rateJson(stageIds: readonly string[], step: number, estimate: RateEstimate): object {
  return { from: stageIds[step], to: stageIds[step + 1], ...estimate }
}
