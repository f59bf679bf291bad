import { addMonths, type Month } from '../base/month.ts'
import { present } from '../base/invariant.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Need } from './figures.ts'
import type { GoalPath } from './goalPath.ts'
import { leastMonths } from './lag.ts'
import type { MarketingFlow } from './marketingFlow.ts'
import { scaleToGoal } from './reverse.ts'
import type { SegmentModel } from './segmentModel.ts'
import { addLists } from './lists.ts'
import { cumulative, sum } from '../base/sum.ts'

/** What there may not be to compute the need from. */
export const MISSING = {
  segment: 'a segment that marketing sources',
  goal: 'a revenue goal',
  entries: 'a number of leads that enter',
  dealValue: 'a deal value above 0',
} as const

export interface NeedInput {
  readonly months: readonly Month[]
  readonly stages: readonly Stage[]
  /** Marketing's segments. */
  readonly sourced: readonly SegmentModel[]
  readonly marketing: MarketingFlow
  readonly goal: GoalPath
  /** Share of the goal that marketing's leads must bring; null when other revenue is subtracted instead. */
  readonly sourcedShare: number | null
  /** Revenue by month of segments that are not marketing's. */
  readonly other: readonly number[]
}

/**
 * Entries to the first stage that reach marketing's goal, by the mix, seasonality and course that the plan has:
 * X = max(0, (goal − carried − other) / A), A being the revenue inside the horizon of one entry a month. Marketing's leads count
 * as worked in the month in which they are handed over, whatever sales can work: what waits is not linear in X.
 */
export function needOf(input: NeedInput): Need {
  const { months, marketing, goal, sourcedShare, other } = input
  if (input.sourced.length === 0) return { kind: 'incomplete', missing: MISSING.segment }
  if (goal.total === 0) return { kind: 'incomplete', missing: MISSING.goal }

  const { fresh, carried } = marketing
  const { scale, outOfReach } = scaleToGoal(
    goal.cumulative.map((amount) => amount * (sourcedShare ?? 1)),
    cumulative(sourcedShare === null ? addLists([carried.revenue, other], months.length) : carried.revenue),
    cumulative(fresh.revenue),
    goal.periodEnds,
  )
  if (scale === null) return whyOutOfReach(input)
  const firstPossible = outOfReach.length === 0 ? null : firstRevenue(input)
  return {
    kind: 'reachable',
    entriesAMonth: (scale * marketing.entered) / months.length,
    steadyEntriesAMonth: steadyNeed(input),
    handoff: fresh.handoff.map((count, month) => scale * count + (carried.handoff[month] ?? 0)),
    outOfReach: outOfReach.map((month) => ({ by: present(months[month], 'month'), firstPossible })),
  }
}

/** Goal a month ÷ value of an average lead, as if every lead were decided in its own month. */
function steadyNeed({ months, marketing, goal, sourcedShare, other }: NeedInput): number | null {
  const marketingGoal =
    sourcedShare === null ? Math.max(0, goal.total - sum(other)) : goal.total * sourcedShare
  const entries = (marketingGoal / months.length / marketing.valueEntered) * marketing.entered
  return Number.isFinite(entries) ? entries : null
}

function whyOutOfReach(input: NeedInput): Need {
  const by = present(input.months.at(-1), 'last month')
  const entering = input.sourced.filter(({ entered }) => entered > 0)
  if (entering.length === 0) return { kind: 'incomplete', missing: MISSING.entries }
  if (entering.every(({ dealValues }) => dealValues.every((value) => value === 0))) {
    return { kind: 'incomplete', missing: MISSING.dealValue }
  }
  const firstPossible = firstRevenue(input)
  if (firstPossible !== null && firstPossible > by) return { kind: 'out-of-reach', by, firstPossible }

  // No lead ever gets through, or so few do that no plan could hold the leads: the weakest step of the largest segment.
  const largest = entering.reduce((a, b) => (b.entered > a.entered ? b : a))
  const rates = largest.steps.map((step) => Math.max(...step.rates))
  const weakest = rates.indexOf(Math.min(...rates))
  return {
    kind: 'unreachable',
    segmentId: largest.segment.id,
    stageId: present(input.stages[weakest], 'stage').id,
  }
}

/** First month in which revenue of a lead that enters now lands, inside the horizon or after it; null where none ever does. */
function firstRevenue(input: NeedInput): Month | null {
  const start = present(input.months[0], 'first month')
  const inside = input.marketing.fresh.revenue.findIndex((revenue) => revenue > 0)
  if (inside >= 0) return addMonths(start, inside)
  const landings = input.sourced.flatMap((model) => landingMonths(model, input.months.length))
  return landings.length === 0 ? null : addMonths(start, Math.min(...landings))
}

/** For each month of entry the first month of revenue; months after the horizon are as its last one. */
function landingMonths({ steps, fresh, dealValues }: SegmentModel, months: number): number[] {
  return (fresh.entries[0] ?? []).flatMap((count, entered) => {
    if (count === 0) return []
    let month = entered
    for (const { rates, lagDays, lagShares } of steps) {
      const known = Math.min(month, months - 1)
      if (rates[known] === 0) return []
      month += leastMonths({ days: lagDays[known] ?? 0, shares: lagShares })
    }
    return dealValues[Math.min(month, months - 1)] === 0 ? [] : [month]
  })
}
