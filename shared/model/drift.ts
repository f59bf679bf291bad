import { invariant } from '../base/invariant.ts'
import { incompleteBeta } from './numerics/incompleteBeta.ts'

/** What was known of a rate when it was signed: Beta(a, b), both above 0. */
export interface Posterior {
  readonly a: number
  readonly b: number
}

/** So many trials are added up one by one; beyond them the difference to a smooth distribution is below any that matters. */
const EXACT_TRIALS = 100_000

/**
 * How well new months fit a rate that was signed: two-sided beta-binomial p, min(1, 2·min(P(≤ k), P(≥ k))). A small one
 * says that the rate has changed.
 * @param successes k, whole, 0 to `trials`
 * @param trials n, whole
 */
export function driftChance({ a, b }: Posterior, successes: number, trials: number): number {
  invariant(a > 0 && b > 0, 'a posterior has two numbers above 0')
  invariant(Number.isInteger(trials) && Number.isInteger(successes), 'trials and successes are whole')
  invariant(successes >= 0 && successes <= trials, 'there are no more successes than trials')
  if (trials > EXACT_TRIALS) return roundedChance({ a, b }, successes, trials)
  let logDensity = 0
  for (let i = 0; i < trials; i += 1) logDensity += Math.log((b + i) / (a + b + i))
  const logs: number[] = []
  for (let k = 0; k <= trials; k += 1) {
    logs.push(logDensity)
    logDensity += Math.log(((trials - k) * (a + k)) / ((k + 1) * (b + trials - k - 1)))
  }
  const chance = (from: number, to: number): number =>
    logs.slice(from, to).reduce((total, log) => total + Math.exp(log), 0)
  const low = chance(0, successes + 1)
  const high = chance(successes, trials + 1)
  return Math.min(1, 2 * Math.min(low, high))
}

/** The share of successes as a Beta with the same mean and variance. */
function roundedChance({ a, b }: Posterior, successes: number, trials: number): number {
  const spread = (1 + (trials - 1) / (a + b + 1)) / trials
  const weight = 1 / spread - 1
  const [c, d] = [(weight * a) / (a + b), (weight * b) / (a + b)]
  const low = incompleteBeta((successes + 0.5) / trials, c, d)
  const high = incompleteBeta(1 - (successes - 0.5) / trials, d, c)
  return Math.min(1, 2 * Math.min(low, high))
}

/**
 * Which of several tests say "changed" when all are looked at together (Holm's step-down).
 * @param chances p of each test
 * @param level chance of even one false alarm, such as 0.10
 * @returns true where changed, in the given order
 */
export function changedByHolm(chances: readonly number[], level: number): boolean[] {
  const changed = chances.map(() => false)
  const byChance = chances.map((chance, index) => ({ chance, index })).toSorted((x, y) => x.chance - y.chance)
  for (const [rank, { chance, index }] of byChance.entries()) {
    if (chance > level / (chances.length - rank)) break
    changed[index] = true
  }
  return changed
}
