import type { Month } from '../../../shared/base/month.ts'
import type { PlainFigures } from '../../../shared/model/evaluate.ts'
import { cumulative } from '../../../shared/base/sum.ts'

/** Revenue to date by month, held against the part of the goal that it counts for. */
export interface RevenuePath {
  readonly months: readonly Month[]
  /** Marketing's revenue where a share of the goal is marketing's to bring, else all of it. */
  readonly revenue: readonly number[]
  readonly goal: readonly number[]
}

export function revenuePath(figures: PlainFigures, sourcedShare: number | null): RevenuePath {
  const { months, marketingRevenue, revenue, goal } = figures
  return {
    months,
    revenue: cumulative(sourcedShare === null ? revenue : marketingRevenue),
    goal: goal.cumulative.map((amount) => amount * (sourcedShare ?? 1)),
  }
}

/** What the horizon brings in all, and what of it is asked. */
export function atTheEnd({ revenue, goal }: RevenuePath): {
  readonly revenue: number
  readonly goal: number
} {
  return { revenue: revenue.at(-1) ?? 0, goal: goal.at(-1) ?? 0 }
}
