import type { Draft } from 'immer'
import { addMonths, firstDay, lastDay, monthOfYear, monthRange } from '../../base/month.ts'
import { periodMonths, type Goal, type Horizon } from '../goal.ts'
import type { Plan } from '../plan.ts'
import { cumulative, sum } from '../../base/sum.ts'

/** How many amounts a goal has: one, or one for each year, quarter or month of the horizon that has begun. */
export function goalPeriods(period: Goal['period'], months: number): number {
  return Math.ceil(months / periodMonths(period, months))
}

/** Cuts the goal into other periods; its sum and what falls to each month stay the same, up to whole amounts. */
export function setGoalPeriod({ goal, horizon }: Draft<Plan>, period: Goal['period']): void {
  const byMonth = monthWeights(goal, horizon.months)
  goal.amounts = shareOut(sum(goal.amounts), byPeriod(byMonth, period))
  goal.period = period
}

/**
 * Sets what the goal comes to in all; every period keeps its part of it. A goal of nothing is spread evenly over the months.
 * @param total in the plan's currency, 0 or more
 */
export function setGoalTotal({ goal, horizon }: Draft<Plan>, total: number): void {
  goal.amounts = shareOut(total, byPeriod(monthWeights(goal, horizon.months), goal.period))
}

/**
 * Spreads what the goal comes to over its periods by the season of the year.
 * @param factors twelve by calendar month, January first; only their proportions count, and months of 0 get nothing
 */
export function spreadGoal({ goal, horizon }: Draft<Plan>, factors: readonly number[]): void {
  const byMonth = monthRange(horizon.start, horizon.months).map((month) => factors[monthOfYear(month)] ?? 0)
  goal.amounts = shareOut(sum(goal.amounts), byPeriod(byMonth, goal.period))
}

/** What falls to each month of the horizon, a period's amount evenly over its months; 1 each where the goal is nothing. */
function monthWeights({ period, amounts }: Goal, months: number): number[] {
  if (amounts.every((amount) => amount === 0)) return Array.from({ length: months }, () => 1)
  const length = periodMonths(period, months)
  return Array.from({ length: months }, (_, month) => {
    const place = Math.floor(month / length)
    return (amounts[place] ?? 0) / Math.min(length, months - place * length)
  })
}

function byPeriod(byMonth: readonly number[], period: Goal['period']): number[] {
  const length = periodMonths(period, byMonth.length)
  return Array.from({ length: goalPeriods(period, byMonth.length) }, (_, place) =>
    sum(byMonth.slice(place * length, (place + 1) * length)),
  )
}

/** Parts of a total by weight, in whole amounts; where all weights are 0 the parts are alike. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const reached = cumulative(weights)
  const all = reached.at(-1) ?? 0
  // From one rounded running total to the next, so that whole amounts still sum to the whole.
  const ends = weights.map((_, place) => {
    const part = all > 0 ? (reached[place] ?? 0) / all : (place + 1) / weights.length
    return place === weights.length - 1 ? total : Math.round(total * part)
  })
  return ends.map((end, place) => end - (ends[place - 1] ?? 0))
}

/**
 * Moves or resizes the months that the plan is for. A goal by year, quarter or month keeps its amounts; new periods take the
 * last one's. An agreement that ran with the horizon keeps running with it.
 */
export function setHorizon(plan: Draft<Plan>, horizon: Horizon): void {
  const { goal, agreement } = plan
  const before = agreementDays(plan.horizon)
  const after = agreementDays(horizon)
  plan.horizon = horizon
  const length = goalPeriods(goal.period, horizon.months)
  const last = goal.amounts.at(-1) ?? 0
  goal.amounts = Array.from({ length }, (_, index) => goal.amounts[index] ?? last)
  if (agreement.start === before.start) agreement.start = after.start
  if (agreement.end === before.end) agreement.end = after.end
}

function agreementDays({ start, months }: Horizon) {
  return { start: firstDay(start), end: lastDay(addMonths(start, months - 1)) }
}
