import { deviance, stirlingError } from './binomialDensity.ts'
import { exp, log, log1p } from './elementary.ts'

/** Both tails of a distribution at a place, as natural logarithms, so that neither underflows nor loses digits. */
export interface LogTails {
  readonly lower: number
  readonly upper: number
  /** Of the density over the logarithm of the place. */
  readonly density: number
}

/**
 * The chance that a value that follows Gamma(shape) with scale 1 is at most x (lower) or above it (upper). Exact to a
 * relative error of 1e-10 or better in whichever of the two is smaller.
 *
 * @param x above 0
 * @param shape above 0
 */
export function logGammaTails(x: number, shape: number): LogTails {
  // x^a · e^-x / Γ(a)
  const density = logPoissonDensity(shape, x) + log(shape)
  if (x < shape + 1) {
    const lower = density + log(series(x, shape) / shape)
    return { lower, upper: lower < 0 ? log1p(-exp(lower)) : -Infinity, density }
  }
  const upper = density + log(fraction(x, shape))
  return { lower: log1p(-exp(upper)), upper, density }
}

/** The chance that a Poisson count with this mean is at most k. */
export function poissonChance(k: number, mean: number): number {
  return k < 0 ? 0 : mean <= 0 ? 1 : exp(logGammaTails(mean, k + 1).upper)
}

/** The chance that a standard normal value is at most z. */
export function normalChance(z: number): number {
  if (z === 0) return 0.5
  const half = 0.5 * exp(logGammaTails((z * z) / 2, 0.5).upper)
  return z < 0 ? half : 1 - half
}

/** Natural logarithm of mean^k · e^-mean / Γ(k + 1), for any k above 0. */
function logPoissonDensity(k: number, mean: number): number {
  return -stirlingError(k) - deviance(k, mean) - 0.5 * log(2 * Math.PI * k)
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(x: number, shape: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; ; n++) {
    term *= x / (shape + n)
    const next = sum + term
    if (!(next > sum)) return sum
    sum = next
  }
}

/** The continued fraction of the upper tail by Lentz's method; quick for x above a + 1. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; ; n++) {
    const over = n * (shape - n)
    b += 2
    d = 1 / awayFromZero(over * d + b)
    c = awayFromZero(b + over / c)
    value *= d * c
    if (!(Math.abs(d * c - 1) >= 1e-15)) return value
  }
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
