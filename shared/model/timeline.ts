import { monthOfYear, monthRange, type Month } from '../base/month.ts'
import type { Driver } from '../plan/drivers.ts'
import type { Goal, Horizon } from '../plan/goal.ts'
import { remember } from './remember.ts'
import { repeat } from './lists.ts'
import { sum } from '../base/sum.ts'

/** The months of a plan, and how entries spread over them. */
export interface Timeline {
  readonly horizon: Horizon
  readonly months: readonly Month[]
  /** Factor of lead entries by month, with mean 1 over the horizon. */
  readonly seasonality: readonly number[]
}

/** The timeline of a plan. Factors that are 0 in every month of the horizon cannot be brought to mean 1: even, then. */
export const timelineOf = remember((horizon: Horizon, goal: Goal): Timeline => {
  const months = monthRange(horizon.start, horizon.months)
  const { entrySeasonality } = goal
  const factors = months.map((month) => entrySeasonality?.[monthOfYear(month)] ?? 1)
  const mean = sum(factors) / months.length
  return { horizon, months, seasonality: factors.map((factor) => (mean > 0 ? factor / mean : 1)) }
})

/** A driver's value in each month: the latest change up to that month holds, before any the driver's first value. */
export function seriesOf(driver: Driver, months: readonly Month[]): number[] {
  if (driver.changes.length === 0) return repeat(driver.value, months.length)
  const changes = driver.changes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let done = 0
  let value = driver.value
  return months.map((month) => {
    for (let next = changes[done]; next !== undefined && next.from <= month; next = changes[++done]) {
      value = next.value
    }
    return value
  })
}
