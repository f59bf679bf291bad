import { exp, log1p } from './elementary.ts'
import { incompleteBeta } from './incompleteBeta.ts'
import { poissonChance } from './incompleteGamma.ts'
import { normalQuantile } from './normalQuantile.ts'

/** Up to this mean a count is found by adding up chances from 0. */
const ADDED_UP = 12
/** 1 / count as far as such a count ever goes; dividing takes longer than all the rest. */
const RECIPROCALS = Float64Array.from({ length: 200 }, (_, count) => 1 / count)

/** Up to so many factors a power by multiplication is quicker than by logarithm, and as exact. */
const FEW = 4096

/**
 * The least count that a Poisson count stays at or below with chance u. Exact, so it never falls as the mean rises.
 *
 * @param u above 0 and below 1
 * @param mean 0 or more
 */
export function poissonQuantile(u: number, mean: number): number {
  if (mean < ADDED_UP) {
    let chance = exp(-mean)
    let total = chance
    let count = 0
    while (u > total && chance > 0) {
      count++
      chance *= mean * (RECIPROCALS[count] ?? 0)
      total += chance
    }
    return count
  }
  const w = normalQuantile(u)
  const near = nearQuantile(w, mean, mean, 1, 1, 1)
  const count = Math.floor(near)
  if (isClear(near - count, w, mean, near)) return count
  return settle(count, u, (k) => poissonChance(k, mean))
}

/**
 * The least number of successes that n trials stay at or below with chance u. Exact, so it never falls as n or p rises.
 *
 * @param u above 0 and below 1
 * @param n whole
 * @param p 0 to 1
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (p > 0.5) return n - binomialQuantile(1 - u, n, 1 - p)
  const mean = n * p
  if (mean === 0) return 0
  if (mean < ADDED_UP) {
    const odds = p / (1 - p)
    let chance = n < FEW ? wholePower(1 - p, n) : exp(n * log1p(-p))
    let total = chance
    let count = 0
    while (u > total && count < n) {
      count++
      chance *= (n - count + 1) * (RECIPROCALS[count] ?? 0) * odds
      total += chance
    }
    return count
  }
  const pq = p * (1 - p)
  const skew = 1 - 2 * p
  const w = normalQuantile(u)
  const near = nearQuantile(w, mean, n * pq, skew, 1 - 6 * pq, skew * (1 - 12 * pq))
  const count = Math.floor(near)
  if (isClear(near - count, w, n * pq, near)) return count
  return settle(Math.min(n, Math.max(0, count)), u, (k) => incompleteBeta(1 - p, n - k, k + 1))
}

function wholePower(base: number, exponent: number): number {
  let power = 1
  let square = base
  for (let left = exponent; left > 0; left >>>= 1) {
    if ((left & 1) === 1) power *= square
    square *= square
  }
  return power
}

/**
 * Where the quantile would be if chances between whole numbers were interpolated smoothly: the expansion of Cornish and
 * Fisher of third order, with the variance of the spread over each whole number taken out. Its floor is the quantile.
 *
 * @param w normal deviate of the chance
 * @param third and the next two: cumulants divided by the variance
 */
function nearQuantile(
  w: number,
  mean: number,
  variance: number,
  third: number,
  fourth: number,
  fifth: number,
): number {
  const s = w * w
  const first = ((s - 1) * third) / 6 + 0.5
  const second = w * (((s - 3) * fourth) / 24 - ((2 * s - 5) * third * third) / 36 - 1 / 24)
  const last =
    ((s * (s - 6) + 3) * fifth) / 120 -
    ((s * (s - 5) + 2) * third * fourth) / 24 +
    ((s * (12 * s - 53) + 17) * third * third * third) / 324 +
    ((s - 1) * third) / 72
  const root = Math.sqrt(variance)
  return mean + root * w + first + second / root + last / variance
}

/** Whether the expansion is farther from the next whole number than its error can be. */
function isClear(part: number, w: number, variance: number, near: number): boolean {
  const s = w * w
  const error = (0.06 + 0.0015 * s * s * s) / (variance * Math.sqrt(variance)) + 1e-15 * near
  return part > error && 1 - part > error
}

/** Steps from a count close by to the right one. */
function settle(start: number, u: number, chanceAtMost: (count: number) => number): number {
  let count = start
  while (count > 0 && chanceAtMost(count - 1) >= u) count--
  while (chanceAtMost(count) < u) count++
  return count
}
