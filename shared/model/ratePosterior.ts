import { betaQuantile } from './numerics/betaQuantile.ts'

/** What is known of a rate after so many trials: Beta(½ + successes, ½ + trials − successes). */
export interface RatePosterior {
  /** The point figure of the rate. */
  readonly mean: number
  /** The rate lies between low and high with a chance of 9 in 10. */
  readonly low: number
  readonly high: number
}

/**
 * @param trials above 0, fractional where counts were aligned for lag
 * @param successes 0 to trials
 */
export function ratePosterior(trials: number, successes: number): RatePosterior {
  const a = 0.5 + successes
  const b = 0.5 + Math.max(0, trials - successes)
  return { mean: a / (a + b), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}
