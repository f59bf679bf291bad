import { invariant } from '../../base/invariant.ts'
import { logBinomialDensity } from './binomialDensity.ts'

/** Leads of two groups, won and lost; whole counts. */
export interface FourCounts {
  readonly wonHere: number
  readonly lostHere: number
  readonly wonElsewhere: number
  readonly lostElsewhere: number
}

/** Tables this much likelier than the one seen, relative to it, still count as no likelier: rounding parts equal ones. */
const TIE = 1e-7

/**
 * Fisher's exact test, two-sided: were both groups won alike, the chance of a table that is no likelier than this one, with
 * the same sums. Exact far into the tails, down to the smallest numbers that there are.
 */
export function fisherExact({ wonHere, lostHere, wonElsewhere, lostElsewhere }: FourCounts): number {
  const counts = [wonHere, lostHere, wonElsewhere, lostElsewhere]
  invariant(
    counts.every((count) => Number.isInteger(count) && count >= 0),
    'counts are whole and not below 0',
  )
  const here = wonHere + lostHere
  const elsewhere = wonElsewhere + lostElsewhere
  const won = wonHere + wonElsewhere
  const least = Math.max(0, won - elsewhere)
  const most = Math.min(here, won)
  if (least === most) return 1

  // Logarithms of the chance of each table against the one that was seen.
  const ratios = [0]
  const step = (k: number): number =>
    Math.log(((here - k) / (k + 1)) * ((won - k) / (elsewhere - won + k + 1)))
  for (let k = wonHere, log = 0; k < most; k++) ratios.push((log += step(k)))
  for (let k = wonHere - 1, log = 0; k >= least; k--) ratios.push((log -= step(k)))
  const noLikelier = ratios.reduce((total, log) => (log <= TIE ? total + Math.exp(log) : total), 0)
  return Math.min(1, Math.exp(logChance(wonHere, here, elsewhere, won)) * noLikelier)
}

/** Natural logarithm of the hypergeometric chance that k of the leads here are among those won. */
function logChance(k: number, here: number, elsewhere: number, won: number): number {
  const all = here + elsewhere
  const [share, rest] = [won / all, (all - won) / all]
  return (
    logDensity(k, here - k, share, rest) +
    logDensity(won - k, elsewhere - won + k, share, rest) -
    logDensity(won, all - won, share, rest)
  )
}

/** The logarithm of a binomial chance, also with no success or no failure. */
function logDensity(k: number, l: number, p: number, q: number): number {
  if (k === 0) return l * Math.log(q)
  return l === 0 ? k * Math.log(p) : logBinomialDensity(k, l, p, q)
}
