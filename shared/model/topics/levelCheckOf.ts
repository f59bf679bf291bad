import { sum } from '../../base/sum.ts'
import { present } from '../../base/invariant.ts'
import type { ScenarioId, StageId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { levelCheck, type LevelFit } from '../levelCheck.ts'
import { driversOf } from '../scenario.ts'
import { incomplete, type Incomplete } from './incomplete.ts'

/** Whether listed figures fit the rates of a scenario. */
export type PlanLevelCheck =
  | {
      readonly kind: 'levels'
      /** Value of an average deal by the mix of the leads; 0 where no lead ever closes. */
      readonly dealValue: number
      readonly stages: readonly (LevelFit & {
        readonly stageId: StageId
        /** Share of the stage's leads that gets to the next, by the mix; null for the last stage. */
        readonly rate: number | null
      })[]
    }
  | Incomplete

/**
 * Holds the figures of an older plan or a slide against the rates of a scenario, all segments in their mix, each at the
 * drivers of the first month. The stage before the last counts as that of opportunities.
 *
 * @param scenarioId null for the baseline
 */
export function levelCheckOf(plan: Plan, scenarioId: ScenarioId | null): PlanLevelCheck {
  const { pipeline, revenue, entries } = plan.listedFigures
  if (pipeline === null && revenue === null && Object.keys(entries).length === 0) {
    return incomplete({ what: 'figures to hold against the rates', path: ['listedFigures'] })
  }
  const { rates, dealValue } = mixOf(plan, scenarioId)
  if (dealValue === 0 && (pipeline !== null || revenue !== null)) {
    return incomplete({ what: 'a deal value above 0', path: ['baseline', 'segments'] })
  }
  const last = plan.stages.length - 1
  const targets = plan.stages.map((_, stage) => {
    const amount = stage === last ? revenue : stage === last - 1 ? pipeline : null
    return amount === null ? null : amount / dealValue
  })
  const listed = plan.stages.map(({ id }) => entries[id] ?? null)
  const fits = levelCheck(targets, listed, rates)
  return {
    kind: 'levels',
    dealValue,
    stages: plan.stages.map(({ id }, stage) => ({
      stageId: id,
      rate: stage === last ? null : (rates[stage] ?? 0),
      ...present(fits[stage], 'fit of a stage'),
    })),
  }
}

/** Rates and deal value of all segments together, as if every lead were decided in its own month. */
function mixOf(
  plan: Plan,
  scenarioId: ScenarioId | null,
): { readonly rates: readonly number[]; readonly dealValue: number } {
  const drivers = driversOf(plan, scenarioId)
  const leaving = plan.stages.slice(0, -1)
  const segments = plan.segments.map(({ id }) => {
    const own = present(drivers.segments[id], `drivers of segment ${id}`)
    const entries = [own.entries.value]
    for (const stage of leaving) {
      const { rate } = present(own.transitions[stage.id], `step from ${stage.id}`)
      entries.push((entries.at(-1) ?? 0) * rate.value)
    }
    return { entries, dealValue: own.dealValue.value }
  })
  const level = (stage: number): number => sum(segments.map(({ entries }) => entries[stage] ?? 0))
  const customers = level(leaving.length)
  const value = sum(segments.map(({ entries, dealValue }) => (entries.at(-1) ?? 0) * dealValue))
  return {
    rates: leaving.map((_, stage) => (level(stage) > 0 ? level(stage + 1) / level(stage) : 0)),
    dealValue: customers > 0 ? value / customers : 0,
  }
}
