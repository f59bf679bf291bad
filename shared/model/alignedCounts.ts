import { sharesOfLag, type Lag } from './lag.ts'
import { sum } from '../base/sum.ts'

/** Recorded entries by month; null where nothing was recorded. */
export type Recorded = readonly (number | null)[]

/** How many leads had their chance to go on, and how many did, by the month in which they would have arrived. */
export interface AlignedCounts {
  readonly trials: number
  readonly successes: number
  /** Months (0 for the first) in which more arrived than can have been on their way. */
  readonly excess: readonly { readonly month: number; readonly trials: number; readonly successes: number }[]
  /** The last month in which leads can have arrived, both counts being there; null where there is none. */
  readonly lastMonth: number | null
}

/**
 * Lays the entries to a stage over those to the next, as far apart as the lag:
 * trials = Σ n(k,t) · Σ g(τ) with t+τ in the window, successes = Σ n(k+1,t) · Σ g(τ) with t−τ in the window.
 * A pair of months counts only where both were recorded.
 *
 * @param leaving entries to the stage, month by month
 * @param arriving entries to the next stage in the same months
 * @param lag between the two
 * @param from first month of arrival that counts
 */
export function alignCounts(leaving: Recorded, arriving: Recorded, lag: Lag, from = 0): AlignedCounts {
  const taps = sharesOfLag(lag).flatMap((share, months) => (share > 0 ? [{ months, share }] : []))
  const byMonth = arriving.map((arrived, month) => {
    if (arrived === null || month < from) return { month, trials: 0, successes: 0 }
    const sources = taps.flatMap((tap) => {
      const left = leaving[month - tap.months] ?? null
      return left === null ? [] : [{ left, share: tap.share }]
    })
    return {
      month,
      trials: sum(sources.map(({ left, share }) => left * share)),
      successes: arrived * sum(sources.map(({ share }) => share)),
    }
  })
  return {
    trials: sum(byMonth.map(({ trials }) => trials)),
    successes: sum(byMonth.map(({ successes }) => successes)),
    excess: byMonth.filter(({ trials, successes }) => exceeds(successes, trials)),
    lastMonth: byMonth.findLast(({ trials }) => trials > 0)?.month ?? null,
  }
}

/** Whether there are more successes than trials, rounding of sums aside. */
export function exceeds(successes: number, trials: number): boolean {
  return successes > trials * (1 + 1e-9)
}
