import { log, log1p } from './elementary.ts'

/**
 * Natural logarithm of Γ(k+l+1) / (Γ(k+1) Γ(l+1)) · p^k · q^l: the chance of k successes and l failures, for any k, l above 0.
 * Loader's saddle-point form: no large terms cancel, so it stays exact for counts in the billions.
 *
 * @param p chance of a success, above 0
 * @param q 1 − p
 */
export function logBinomialDensity(k: number, l: number, p: number, q: number): number {
  const n = k + l
  const error = stirlingError(n) - stirlingError(k) - stirlingError(l)
  return error - deviance(k, n * p) - deviance(l, n * q) - 0.5 * log(2 * Math.PI * k * (l / n))
}

/** What Stirling's formula leaves out of ln Γ(n+1): ln Γ(n+1) − (n+½) ln n + n − ½ ln 2π. */
export function stirlingError(n: number): number {
  let error = 0
  let at = n
  // The series needs a large argument; each step up adds its exact difference.
  for (; at < 16; at++) error += (at + 0.5) * log1p(1 / at) - 1
  const square = at * at
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square
  return error + series / at
}

/** k · ln(k / expected) + expected − k, exact also where k is close to what is expected. */
export function deviance(k: number, expected: number): number {
  const distance = k - expected
  if (Math.abs(distance) > 0.1 * (k + expected)) return k * log(k / expected) - distance
  const ratio = distance / (k + expected)
  let sum = distance * ratio
  let term = 2 * k * ratio
  for (let j = 3; ; j += 2) {
    term *= ratio * ratio
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}
