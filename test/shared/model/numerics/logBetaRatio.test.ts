import { expect, it } from 'vitest'
import { logBetaRatio } from '../../../../shared/model/numerics/logBetaRatio.ts'

/** Computed with 40 digits from B(a + k, b + l) / B(a, b). */
const REFERENCE = [
  { a: 0.5, b: 0.5, k: 1, l: 0, log: -Math.LN2 },
  { a: 5, b: 95, k: 2, l: 18, log: -6.999869866912324 },
  { a: 0.5, b: 99.5, k: 0, l: 5000, log: -1.9696018291759223 },
  { a: 30, b: 1e6, k: 12, l: 3, log: -123.0095058708729 },
  { a: 1e6, b: 2e7, k: 40_000, l: 900_000.5, log: -165680.678069998 },
  { a: 12.25, b: 3.5, k: 7.75, l: 0.125, log: -1.8450796754838537 },
]

it.each(REFERENCE)(
  'the beta ratio of $a, $b with $k and $l more is right to 10 digits',
  ({ a, b, k, l, log }) => {
    expect(Math.abs(logBetaRatio(a, b, k, l) / log - 1)).toBeLessThan(1e-10)
  },
)

it('nothing seen is certain', () => {
  expect(logBetaRatio(3, 4, 0, 0)).toBe(0)
})
