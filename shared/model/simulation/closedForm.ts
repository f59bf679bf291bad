import type { Posterior } from '../drift.ts'

/** Mean and spread of revenue without a simulation. */
export interface RevenueMoments {
  readonly mean: number
  readonly standardDeviation: number
}

/**
 * Revenue of one segment without lag, with P the product of the rates:
 * mean = N · E[P] · v, variance = N · E[P] · v² · (1 + cv²) + v² · N² · (E[P²] − E[P]²).
 *
 * @param entries N, mean of the Poisson number of leads that enter in all
 * @param rates what is known of each step's rate, independent of each other
 * @param dealValue v
 * @param dealSpread cv, standard deviation of a deal's value ÷ its mean
 */
export function revenueMoments(
  entries: number,
  rates: readonly Posterior[],
  dealValue: number,
  dealSpread: number,
): RevenueMoments {
  let first = 1
  let second = 1
  for (const { a, b } of rates) {
    const mean = a / (a + b)
    first *= mean
    second *= (mean * (a + 1)) / (a + b + 1)
  }
  const byDeals = entries * first * dealValue ** 2 * (1 + dealSpread ** 2)
  const byRates = dealValue ** 2 * entries ** 2 * (second - first ** 2)
  return { mean: entries * first * dealValue, standardDeviation: Math.sqrt(byDeals + byRates) }
}
