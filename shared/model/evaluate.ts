import type { Baseline } from '../plan/drivers.ts'
import type { SegmentId, ScenarioId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import type { Figures } from './figures.ts'
import { findingsOf } from './findings.ts'
import { formatOf } from './findings/findingContext.ts'
import { goalPath } from './goalPath.ts'
import { marketingFlow } from './marketingFlow.ts'
import { needOf } from './need.ts'
import { ratesOf } from './rates.ts'
import { salesFlow } from './salesFlow.ts'
import { driversOf } from './scenario.ts'
import { segmentModel, type SegmentModel } from './segmentModel.ts'
import { addLists, sumLists } from './lists.ts'
import { sum } from '../base/sum.ts'
import { timelineOf } from './timeline.ts'

/**
 * Every deterministic figure of a scenario, and what a person should know of them. Pure, and quick enough to run on
 * each move of a slider.
 *
 * @param scenarioId null for the baseline
 */
export function evaluate(plan: Plan, scenarioId: ScenarioId | null): Figures {
  const { segments, figures } = compute(plan, driversOf(plan, scenarioId))
  const format = formatOf(plan.company)
  return { ...figures, findings: findingsOf({ plan, scenarioId, segments, figures, format }) }
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
  const planned = plan.segments.map((segment) => segmentModel(plan, segment, drivers, timeline))
  const handoffIndex = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  const marketing = marketingFlow(planned.filter(isSourced), handoffIndex, months.length)
  const marketingHandoff = addLists([marketing.fresh.handoff, marketing.carried.handoff], months.length)
  const atHandoff = ({ all }: SegmentModel): readonly number[] => all.entries[handoffIndex] ?? []
  const otherHandoff = sumLists(planned.filter(isOther), atHandoff, months.length)
  const allHandoff = addLists([marketingHandoff, otherHandoff], months.length)
  const { segments, ...sales } = salesFlow({
    sales: drivers.sales,
    calendar: plan.calendar,
    stages: plan.stages,
    handoff: handoffIndex,
    segments: planned,
    handedOver: allHandoff,
    months,
  })
  const sourced = segments.filter(isSourced)
  const marketingRevenue =
    sales.backlog === null
      ? addLists([marketing.fresh.revenue, marketing.carried.revenue], months.length)
      : sumLists(sourced, revenueOf, months.length)
  const other = sumLists(segments.filter(isOther), revenueOf, months.length)
  const goal = goalPath(plan.goal, plan.horizon, plan.company.fiscalYearStart)
  const { sourcedShare } = plan.goal
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
    ...sales,
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

function revenueOf({ all }: SegmentModel): readonly number[] {
  return all.revenue
}

function isSourced({ segment }: SegmentModel): boolean {
  return segment.marketingSourced
}

function isOther({ segment }: SegmentModel): boolean {
  return !segment.marketingSourced
}
