import { logBinomialDensity } from './binomialDensity.ts'
import { exp, log, log1p } from './elementary.ts'

/**
 * The regularised incomplete beta function: the chance that a share that follows Beta(a, b) is at most x.
 * Exact to a relative error of 1e-10 or better, far tails included.
 *
 * Written here because of the packages that offer it only one is as exact, and that one is no pure code: it loads a logger
 * that reads the environment and the browser's storage, and adds 42 KB to the page.
 *
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return exp(logLowerTail(x, 1 - x, a, b).log)
}

export interface LowerTail {
  /** Natural logarithm of the chance to lie below. */
  readonly log: number
  /** How fast that logarithm rises with the log odds of x. */
  readonly slope: number
}

/**
 * The lower tail of Beta(a, b) on a log scale, so that it neither underflows nor loses digits.
 * `y` is 1 − x, given apart because 1 − x cannot be had from an x next to 1.
 */
export function logLowerTail(x: number, y: number, a: number, b: number): LowerTail {
  // x^a · y^b / B(a, b), which is also the density over log odds.
  const logFront = logBinomialDensity(a, b, x, y) + log((a / (a + b)) * b)
  if (x <= (a + 1) / (a + b + 2)) {
    const fraction = continuedFraction(x, a, b)
    return { log: logFront + log(fraction / a), slope: a / fraction }
  }
  const front = exp(logFront)
  const upper = (front * continuedFraction(y, b, a)) / b
  return { log: log1p(-upper), slope: front / (1 - upper) }
}

/** The continued fraction of the incomplete beta function by Lentz's method; quick for x up to about a / (a + b). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) return fraction
  }
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
