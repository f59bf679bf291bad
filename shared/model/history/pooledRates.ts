import type { Evidence } from '../../plan/drivers.ts'
import type { RateEstimate } from '../figures.ts'
import { betaQuantile } from '../numerics/betaQuantile.ts'
import { logBetaRatio } from '../numerics/logBetaRatio.ts'
import { maximumOf } from '../numerics/maximum.ts'
import type { RatePosterior } from '../ratePosterior.ts'
import { sum } from '../../base/sum.ts'

/** What segments have in common in one step: their rates spread as Beta(mean · weight, (1 − mean) · weight). */
export interface RatePool {
  /** m, above 0 and below 1. */
  readonly mean: number
  /** κ: how many leads of its own a segment needs to count as much as the others do; above 0. */
  readonly weight: number
}

export type PooledRates =
  | {
      readonly kind: 'pooled'
      readonly pool: RatePool
      /** In the order of the estimates; null where more went on than came, which no pool puts right. */
      readonly rates: readonly (RatePosterior | null)[]
    }
  /** There are not two segments that can be compared. */
  | { readonly kind: 'nothing-to-pool' }

/**
 * Lets the segments borrow from each other: one with few leads moves towards the mean of all, the more so the more alike
 * the segments are. A segment without leads gets the mean of all.
 * @param estimates the same step of each segment
 */
export function poolRates(estimates: readonly RateEstimate[]): PooledRates {
  const known = estimates.filter((estimate) => estimate.kind === 'estimate')
  if (known.length < 2) return { kind: 'nothing-to-pool' }
  const pool = findPool(known)
  const rates = estimates.map((estimate) => {
    switch (estimate.kind) {
      case 'estimate':
        return borrowRate(pool, estimate)
      case 'no-trials':
        return borrowRate(pool, { trials: 0, successes: 0 })
      case 'contradiction':
        return null
    }
  })
  return { kind: 'pooled', pool, rates }
}

/**
 * The estimates of one step, those of segments that want to borrow with what they borrow. Where there is nothing to borrow
 * from, and where more went on than came, an estimate stays as it is.
 * @param borrows for each estimate, whether its segment wants to
 */
export function lendRates(
  estimates: readonly RateEstimate[],
  borrows: readonly boolean[],
): readonly RateEstimate[] {
  const pooled = poolRates(estimates)
  if (pooled.kind === 'nothing-to-pool') return estimates
  return estimates.map((estimate, index) => {
    const rate = pooled.rates[index]
    if (!borrows[index] || !rate || estimate.kind === 'contradiction') return estimate
    const own = estimate.kind === 'estimate' ? estimate : { trials: 0, successes: 0 }
    const { trials, successes } = own
    return { kind: 'estimate', ...rate, trials, successes, borrowed: borrowedEvidence(pooled.pool, own) }
  })
}

/** Counts that say of themselves what a segment's own say with what it borrows: a rate starts from half a success and half a failure. */
function borrowedEvidence({ mean, weight }: RatePool, { trials, successes }: Evidence): Evidence {
  const all = Math.max(0, weight + trials - 1)
  return { trials: all, successes: Math.min(all, Math.max(0, mean * weight + successes - 0.5)) }
}

/** A segment's rate with what it borrows: mean (mκ + successes) / (κ + trials), with its 90 % interval. */
export function borrowRate({ mean, weight }: RatePool, { trials, successes }: Evidence): RatePosterior {
  const a = mean * weight + successes
  const b = (1 - mean) * weight + Math.max(0, trials - successes)
  return { mean: a / (a + b), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}

/**
 * m is the rate of all leads together. κ is the one that makes the segments' successes most likely (beta-binomial), between
 * two bounds: a pool knows no more than its own leads tell, also where all segments are alike; and it knows no less than the
 * half success and half failure that a rate starts from without a pool.
 */
function findPool(segments: readonly Evidence[]): RatePool {
  const trials = sum(segments.map((segment) => segment.trials))
  const mean = (sum(segments.map(({ successes }) => successes)) + 0.5) / (trials + 1)
  const logLikelihood = (logWeight: number): number => {
    const weight = Math.exp(logWeight)
    return sum(
      segments.map((segment) =>
        logBetaRatio(
          mean * weight,
          (1 - mean) * weight,
          segment.successes,
          Math.max(0, segment.trials - segment.successes),
        ),
      ),
    )
  }
  const least = Math.log(0.5 / Math.min(mean, 1 - mean))
  const most = Math.max(least, Math.log(trials + 1))
  return { mean, weight: Math.exp(maximumOf(logLikelihood, least, most, 50)) }
}
