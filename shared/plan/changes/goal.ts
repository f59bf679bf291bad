import type { Draft } from 'immer'
import { addMonths, firstDay, lastDay } from '../../base/month.ts'
import { periodMonths, type Goal, type Horizon } from '../goal.ts'
import type { Plan } from '../plan.ts'
import { sum } from '../../base/sum.ts'

/** How many amounts a goal has: one, or one for each year, quarter or month of the horizon that has begun. */
export function goalPeriods(period: Goal['period'], months: number): number {
  return Math.ceil(months / periodMonths(period, months))
}

/** Cuts the goal into other periods; its sum stays the same, spread evenly over the months. */
export function setGoalPeriod({ goal, horizon }: Draft<Plan>, period: Goal['period']): void {
  const total = sum(goal.amounts)
  const { months } = horizon
  const length = goalPeriods(period, months)
  const monthsEach = periodMonths(period, months)
  const ends = Array.from({ length }, (_, index) => Math.min(months, (index + 1) * monthsEach))
  // From one rounded running total to the next, so that whole amounts still sum to the whole.
  const reached = ends.map((end) => Math.round((total * end) / months))
  goal.period = period
  goal.amounts = reached.map((amount, index) => amount - (reached[index - 1] ?? 0))
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
