import { present } from '../base/invariant.ts'
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
import { segmentModel, type ModelledSegment, type SegmentModel } from './segmentModel.ts'
import { addLists, multiplyLists } from './lists.ts'
import { sum } from './sum.ts'
import { seriesOf, timelineOf } from './timeline.ts'

/**
 * Every deterministic figure of a scenario. Pure, and quick enough to run on each move of a slider.
 *
 * @param scenarioId null for the baseline
 */
export function evaluate(plan: Plan, scenarioId: ScenarioId | null): Figures {
  const drivers = driversOf(plan, scenarioId)
  const timeline = timelineOf(plan.horizon, plan.goal)
  const { months } = timeline
  const segments = plan.segments.map((segment): ModelledSegment => {
    const own = present(drivers.segments[segment.id], `drivers of segment ${segment.id}`)
    return { segment, model: segmentModel(segment, own, timeline, plan.history, plan.stages) }
  })
  const handoffIndex = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  const sourced = segments.filter(({ segment }) => segment.marketingSourced)
  const marketing = marketingFlow(sourced, handoffIndex, months.length)
  const others = segments.filter(({ segment }) => !segment.marketingSourced).map(({ model }) => model.all)
  const other = addLists(
    others.map(({ revenue }) => revenue),
    months.length,
  )
  const goal = goalPath(plan.goal, plan.horizon)
  const { sourcedShare } = plan.goal

  const marketingRevenue = addLists([marketing.fresh.revenue, marketing.carried.revenue], months.length)
  const marketingHandoff = addLists([marketing.fresh.handoff, marketing.carried.handoff], months.length)
  const allHandoff = addLists(
    [marketingHandoff, ...others.map(({ entries }) => entries[handoffIndex] ?? [])],
    months.length,
  )
  const repsWorking = teamWork(drivers.sales.reps, months)
  const leadsPerRep = seriesOf(drivers.sales.leadsPerRep, months)
  const workable = multiplyLists(repsWorking, leadsPerRep)
  const figures = {
    months,
    entries: bySegment(segments, ({ all }) => all.entries),
    handoff: { marketing: marketingHandoff, all: allHandoff },
    customers: addLists(
      segments.map(({ model }) => model.all.entries.at(-1) ?? []),
      months.length,
    ),
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
  let findings: Figures['findings'] | null = null
  return {
    ...figures,
    // Words take longer than figures: they are put together when somebody reads them.
    get findings() {
      return (findings ??= findingsOf({ plan, segments, figures, format: formatOf(plan.company) }))
    },
  }
}

function bySegment<T>(
  segments: readonly ModelledSegment[],
  part: (model: SegmentModel) => T,
): Record<SegmentId, T> {
  const parts: Record<SegmentId, T> = {}
  for (const { segment, model } of segments) parts[segment.id] = part(model)
  return parts
}

function utilisationOf(handedOver: number, workable: number): Utilisation {
  const value = handedOver / workable
  return Number.isFinite(value) ? { kind: 'share', value } : { kind: 'no-capacity' }
}
