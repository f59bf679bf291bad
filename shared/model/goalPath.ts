import { periodLengths, type Goal, type Horizon } from '../plan/goal.ts'
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

/**
 * What is due when. The amount of a part year or quarter, at either end of the horizon, is due for its months in the plan.
 * @param fiscalYearStart calendar month that the fiscal year starts in, 1 to 12
 */
export const goalPath = remember((goal: Goal, horizon: Horizon, fiscalYearStart: number): GoalPath => {
  const lengths = periodLengths(goal, horizon, fiscalYearStart)
  const byMonth = lengths.flatMap((length, period) => repeat((goal.amounts[period] ?? 0) / length, length))
  return {
    total: sum(goal.amounts),
    cumulative: cumulative(byMonth),
    periodEnds: cumulative(lengths).map((months) => months - 1),
  }
})
