import { periodMonths, type Goal, type Horizon } from '../plan/goal.ts'
import { remember } from './remember.ts'
import { repeat } from './lists.ts'
import { cumulative, sum } from '../base/sum.ts'

/** The revenue goal along the horizon. */
export interface GoalPath {
  readonly total: number
  /** Goal up to the end of each month; inside a period it is spread evenly, for show. */
  readonly cumulative: readonly number[]
  /** Months (0 for the first) with whose end a period ends: there the cumulative goal must be met. */
  readonly periodEnds: readonly number[]
}

/** Years and quarters count from the start of the horizon; the last one may be shorter. */
export const goalPath = remember((goal: Goal, { months }: Horizon): GoalPath => {
  const length = periodMonths(goal.period, months)
  const byMonth = goal.amounts.flatMap((amount, period) => {
    const inPeriod = Math.min(length, months - period * length)
    return repeat(amount / inPeriod, inPeriod)
  })
  return {
    total: sum(goal.amounts),
    cumulative: cumulative(byMonth),
    periodEnds: goal.amounts.map((_, period) => Math.min((period + 1) * length, months) - 1),
  }
})
