import { betaQuantile } from '../model/numerics/betaQuantile.ts'
import type { RateEstimate } from '../model/figures.ts'

/** The part of the chances below the low end of a range, and above the high one: in the agreement all ranges hold 8 in 10. */
const TAIL = 0.1

/** Between which two rates history puts the true one with a chance of 8 in 10, as a tornado's ranges do. Shares, 0 to 1. */
export function rateRange(estimate: Extract<RateEstimate, { kind: 'estimate' }>): {
  readonly low: number
  readonly high: number
} {
  const { trials, successes } = estimate.borrowed ?? estimate
  const a = 0.5 + successes
  const b = 0.5 + Math.max(0, trials - successes)
  return { low: betaQuantile(TAIL, a, b), high: betaQuantile(1 - TAIL, a, b) }
}
