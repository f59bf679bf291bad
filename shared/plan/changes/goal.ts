import type { Draft } from 'immer'
import { addMonths, firstDay, lastDay, monthOfYear, monthRange } from '../../base/month.ts'
import { periodLengths, type Goal, type Horizon } from '../goal.ts'
import type { Plan } from '../plan.ts'
import { cumulative, sum } from '../../base/sum.ts'

type Timed = Pick<Plan, 'goal' | 'horizon' | 'company'>

/** Cuts the goal into other periods; its sum and what falls to each month stay the same, up to whole amounts. */
export function setGoalPeriod(plan: Draft<Plan>, period: Goal['period']): void {
  recut(plan, (draft) => {
    draft.goal.period = period
    draft.goal.periodsFrom = 'fiscal-year'
  })
}

/**
 * Sets the month that the fiscal year starts in. A goal by year or quarter is cut anew into those of the fiscal year; its sum
 * and what falls to each month stay the same, up to whole amounts.
 * @param month of the calendar, 1 to 12
 */
export function setFiscalYearStart(plan: Draft<Plan>, month: number): void {
  recut(plan, (draft) => {
    draft.company.fiscalYearStart = month
    draft.goal.periodsFrom = 'fiscal-year'
  })
}

/**
 * Sets what the goal comes to in all; every period keeps its part of it. A goal of nothing is spread evenly over the months.
 * @param total in the plan's currency, 0 or more
 */
export function setGoalTotal(plan: Draft<Plan>, total: number): void {
  plan.goal.amounts = shareOut(total, byPeriod(monthWeights(plan), plan))
}

/**
 * Spreads what the goal comes to over its periods by the season of the year.
 * @param factors twelve by calendar month, January first; only their proportions count, and months of 0 get nothing
 */
export function spreadGoal(plan: Draft<Plan>, factors: readonly number[]): void {
  const { goal, horizon } = plan
  const byMonth = monthRange(horizon.start, horizon.months).map((month) => factors[monthOfYear(month)] ?? 0)
  goal.amounts = shareOut(sum(goal.amounts), byPeriod(byMonth, plan))
}

function recut(plan: Draft<Plan>, change: (draft: Draft<Plan>) => void): void {
  const before = lengthsOf(plan)
  const byMonth = monthWeights(plan)
  change(plan)
  if (isAlike(before, lengthsOf(plan))) return
  plan.goal.amounts = shareOut(sum(plan.goal.amounts), byPeriod(byMonth, plan))
}

function lengthsOf({ goal, horizon, company }: Timed): number[] {
  return periodLengths(goal, horizon, company.fiscalYearStart)
}

function isAlike(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, index) => length === b[index])
}

/** What falls to each month of the horizon, a period's amount evenly over its months; 1 each where the goal is nothing. */
function monthWeights(plan: Timed): number[] {
  const { amounts } = plan.goal
  const isNothing = amounts.every((amount) => amount === 0)
  return lengthsOf(plan).flatMap((length, place) =>
    Array.from({ length }, () => (isNothing ? 1 : (amounts[place] ?? 0) / length)),
  )
}

function byPeriod(byMonth: readonly number[], plan: Timed): number[] {
  let from = 0
  return lengthsOf(plan).map((length) => {
    from += length
    return sum(byMonth.slice(from - length, from))
  })
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
 * last one's, and one that is cut off, or no longer so, the part of its months. An agreement that ran with the horizon keeps
 * running with it.
 */
export function setHorizon(plan: Draft<Plan>, horizon: Horizon): void {
  const { goal, agreement } = plan
  const before = agreementDays(plan.horizon)
  const after = agreementDays(horizon)
  const lengthsBefore = lengthsOf(plan)
  plan.horizon = horizon
  if (goal.period !== 'horizon') {
    goal.amounts = lengthsOf(plan).map((length, index) => {
      const like = Math.min(index, lengthsBefore.length - 1)
      const amount = goal.amounts[like] ?? 0
      const lengthBefore = lengthsBefore[like] ?? length
      return length === lengthBefore ? amount : Math.round((amount * length) / lengthBefore)
    })
  }
  if (agreement.start === before.start) agreement.start = after.start
  if (agreement.end === before.end) agreement.end = after.end
}

function agreementDays({ start, months }: Horizon) {
  return { start: firstDay(start), end: lastDay(addMonths(start, months - 1)) }
}
