import { invariant } from '../../base/invariant.ts'
import type { Posterior } from '../drift.ts'
import { logBinomialDensity } from '../numerics/binomialDensity.ts'
import { exp, log } from '../numerics/elementary.ts'
import { incompleteBeta } from '../numerics/incompleteBeta.ts'

/** A rate that is known exactly, or as well as counts tell. */
export type KnownRate = number | Posterior

/**
 * The chance that a fixed number of leads brings at least so many customers: binomial where the rate is exact,
 * beta-binomial where it is not. Exact, and what the simulated promise is checked against.
 *
 * @param leads whole
 * @param customers whole
 */
export function chanceOfCustomers(leads: number, customers: number, rate: KnownRate): number {
  invariant(Number.isInteger(leads) && Number.isInteger(customers), 'leads and customers are whole')
  if (customers <= 0) return 1
  if (leads < customers) return 0
  if (typeof rate === 'number') return incompleteBeta(rate, customers, leads - customers + 1)
  const { a, b } = rate
  // The chance of each smaller count follows from the one before: P(k + 1) / P(k) = (n − k)(a + k) / ((k + 1)(b + n − k − 1)).
  let logDensity = logNone(leads, rate)
  let fewer = 0
  for (let k = 0; k < customers; k++) {
    fewer += exp(logDensity)
    logDensity += log(((leads - k) * (a + k)) / ((k + 1) * (b + leads - k - 1)))
  }
  return Math.max(0, 1 - fewer)
}

/**
 * The fewest leads that bring at least so many customers with the wanted chance; null where a billion would not.
 *
 * @param confidence above 0 and below 1
 */
export function leadsForCustomers(customers: number, rate: KnownRate, confidence: number): number | null {
  if (customers <= 0) return 0
  const isEnough = (leads: number): boolean => chanceOfCustomers(leads, customers, rate) >= confidence
  let high = customers
  while (!isEnough(high)) {
    high *= 2
    if (high > LEADS_MAX) return null
  }
  let low = customers - 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}

const LEADS_MAX = 1e9

/** Logarithm of the chance of no customer at all: B(a, b + n) / B(a, b). */
function logNone(leads: number, { a, b }: Posterior): number {
  return logBeta(a, b + leads) - logBeta(a, b)
}

/** The density of the binomial at its mean gives the beta function without logarithms of large numbers. */
function logBeta(a: number, b: number): number {
  const p = a / (a + b)
  const q = b / (a + b)
  return a * log(p) + b * log(q) - logBinomialDensity(a, b, p, q) - log((a * b) / (a + b))
}
