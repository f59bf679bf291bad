import { present } from '../base/invariant.ts'
import type { Baseline } from '../plan/drivers.ts'
import type { SegmentId, ScenarioId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { teamWork } from './capacity.ts'
import type { Figures, Utilisation } from './figures.ts'
import { findingsOf } from './findings.ts'
import { formatOf } from './findings/findingContext.ts'
import { goalPath } from './goalPath.ts'
import { marketingFlow } from './marketingFlow.ts'
import { needOf } from './need.ts'
import { ratesOf } from './rates.ts'
import { driversOf } from './scenario.ts'
import { segmentModel, type SegmentModel } from './segmentModel.ts'
import { addLists, multiplyLists, sumLists } from './lists.ts'
import { sum } from './sum.ts'
import { seriesOf, timelineOf } from './timeline.ts'

/**
 * Every deterministic figure of a scenario, and what a person should know of them. Pure, and quick enough to run on
 * each move of a slider.
 *
 * @param scenarioId null for the baseline
 */
export function evaluate(plan: Plan, scenarioId: ScenarioId | null): Figures {
  const { segments, figures } = compute(plan, driversOf(plan, scenarioId))
  return { ...figures, findings: findingsOf({ plan, segments, figures, format: formatOf(plan.company) }) }
}

/** The figures alone, for what evaluates many times: words take as long as all the figures. */
export function evaluateFigures(plan: Plan, scenarioId: ScenarioId | null): PlainFigures {
  return compute(plan, driversOf(plan, scenarioId)).figures
}

/** The figures of a plan with any drivers in place of its own, such as a mixture of two scenarios. */
export function figuresWith(plan: Plan, drivers: Baseline): PlainFigures {
  return compute(plan, drivers).figures
}

export type PlainFigures = Omit<Figures, 'findings'>

function compute(
  plan: Plan,
  drivers: Baseline,
): { readonly segments: readonly SegmentModel[]; readonly figures: PlainFigures } {
  const timeline = timelineOf(plan.horizon, plan.goal)
  const { months } = timeline
  const segments = plan.segments.map((segment) =>
    segmentModel(
      segment,
      present(drivers.segments[segment.id], `drivers of segment ${segment.id}`),
      timeline,
      plan.history,
      plan.stages,
    ),
  )
  const handoffIndex = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  const atHandoff = ({ all }: SegmentModel): readonly number[] => all.entries[handoffIndex] ?? []
  const sourced = segments.filter(({ segment }) => segment.marketingSourced)
  const others = segments.filter(({ segment }) => !segment.marketingSourced)
  const marketing = marketingFlow(sourced, handoffIndex, months.length)
  const other = sumLists(others, ({ all }) => all.revenue, months.length)
  const goal = goalPath(plan.goal, plan.horizon)
  const { sourcedShare } = plan.goal

  const marketingRevenue = addLists([marketing.fresh.revenue, marketing.carried.revenue], months.length)
  const marketingHandoff = addLists([marketing.fresh.handoff, marketing.carried.handoff], months.length)
  const allHandoff = addLists([marketingHandoff, sumLists(others, atHandoff, months.length)], months.length)
  const repsWorking = teamWork(drivers.sales.reps, months)
  const leadsPerRep = seriesOf(drivers.sales.leadsPerRep, months)
  const workable = multiplyLists(repsWorking, leadsPerRep)
  const figures = {
    months,
    entries: bySegment(segments, ({ all }) => all.entries),
    handoff: { marketing: marketingHandoff, all: allHandoff },
    customers: sumLists(segments, ({ all }) => all.entries.at(-1) ?? [], months.length),
    revenue: addLists([marketingRevenue, other], months.length),
    marketingRevenue,
    carriedRevenue: sum(marketing.carried.revenue),
    goal: {
      total: goal.total,
      marketing: sourcedShare === null ? Math.max(0, goal.total - sum(other)) : goal.total * sourcedShare,
      cumulative: goal.cumulative,
    },
    need: needOf({ months, stages: plan.stages, sourced, marketing, goal, sourcedShare, other }),
    workable,
    repsWorking,
    utilisation: workable.map((most, month) => utilisationOf(allHandoff[month] ?? 0, most)),
    leadValue: bySegment(segments, ({ leadValue }) => leadValue),
    rates: ratesOf(plan),
  }
  return { segments, figures }
}

function bySegment<T>(
  segments: readonly SegmentModel[],
  part: (model: SegmentModel) => T,
): Record<SegmentId, T> {
  const parts: Record<SegmentId, T> = {}
  for (const model of segments) parts[model.segment.id] = part(model)
  return parts
}

function utilisationOf(handedOver: number, workable: number): Utilisation {
  const value = handedOver / workable
  return Number.isFinite(value) ? { kind: 'share', value } : { kind: 'no-capacity' }
}
