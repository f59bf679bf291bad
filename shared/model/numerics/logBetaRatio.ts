import { stirlingError } from './binomialDensity.ts'

/**
 * Natural logarithm of B(a + k, b + l) / B(a, b): how likely a certain order of k successes and l failures is when the
 * chance of a success follows Beta(a, b).
 *
 * @param a above 0
 * @param b above 0
 * @param k 0 or more
 * @param l 0 or more
 */
export function logBetaRatio(a: number, b: number, k: number, l: number): number {
  return logGammaRatio(a, k) + logGammaRatio(b, l) - logGammaRatio(a + b, k + l)
}

/** ln Γ(x + n) − ln Γ(x) without the large terms that both have in common. */
function logGammaRatio(x: number, n: number): number {
  return (x - 0.5) * Math.log1p(n / x) + n * (Math.log(x + n) - 1) + stirlingError(x + n) - stirlingError(x)
}
