import { sum } from '../base/sum.ts'
import { repeat } from './lists.ts'

/** Days in an average month. */
export const DAYS_A_MONTH = 365.25 / 12

/** In which months after its own a month's leads arrive: most of them after `months`, the share `late` a month later. */
export interface LagTaps {
  readonly months: number
  /** 0 to below 1; the two shares, 1 − late and late, keep the mean of the lag. */
  readonly late: number
}

/**
 * When those who go on arrive: a mean in days, or the share that arrives 0, 1, 2, … months after its own, as a lead list shows
 * it, in place of what the mean alone would say.
 */
export interface Lag {
  readonly days: number
  readonly shares?: readonly number[] | undefined
}

/** The share of those who go on that arrives 0, 1, 2, … months after their own. */
export function sharesOfLag({ days, shares }: Lag): readonly number[] {
  if (shares !== undefined) return shares
  const { months, late } = lagTaps(days)
  return [...repeat(0, months), 1 - late, late]
}

/** Mean time until those who go on arrive, in days. */
export function meanDays({ days, shares }: Lag): number {
  return shares === undefined ? days : DAYS_A_MONTH * sum(shares.map((share, months) => share * months))
}

/** Whole months until the first of those who go on arrive. */
export function leastMonths({ days, shares }: Lag): number {
  if (shares === undefined) return lagTaps(days).months
  return Math.max(
    0,
    shares.findIndex((share) => share > 0),
  )
}

/** Months after which the last of those who go on have arrived. */
export function mostMonths({ days, shares }: Lag): number {
  return shares === undefined ? lagTaps(days).months + 1 : shares.length - 1
}

/** One lag after the other. */
export function joinLags(lags: readonly Lag[]): Lag {
  const days = sum(lags.map((lag) => lag.days))
  if (lags.every(({ shares }) => shares === undefined)) return { days }
  let joined = [1]
  for (const shares of lags.map(sharesOfLag)) {
    const longer = repeat(0, joined.length + shares.length - 1)
    joined.forEach((first, months) =>
      shares.forEach((share, later) => {
        longer[months + later] = (longer[months + later] ?? 0) + first * share
      }),
    )
    joined = longer
  }
  return { days, shares: joined }
}

/**
 * Spreads a lag over months, for leads that enter at an even moment of their month.
 * @param days mean lag, 0 or more
 */
export function lagTaps(days: number): LagTaps {
  const inMonths = days / DAYS_A_MONTH
  const months = Math.floor(inMonths)
  return { months, late: inMonths - months }
}
