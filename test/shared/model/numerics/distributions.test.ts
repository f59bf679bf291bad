import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialQuantile, poissonQuantile } from '../../../../shared/model/numerics/countQuantiles.ts'
import { exp, log, log1p } from '../../../../shared/model/numerics/elementary.ts'
import { gammaQuantile, largeGammaQuantile } from '../../../../shared/model/numerics/gammaQuantile.ts'
import { incompleteBeta } from '../../../../shared/model/numerics/incompleteBeta.ts'
import { normalChance, poissonChance } from '../../../../shared/model/numerics/incompleteGamma.ts'
import { normalQuantile } from '../../../../shared/model/numerics/normalQuantile.ts'
import { GAMMA, LOGARITHMS, NORMAL, POISSON, POWERS } from './distributionReference.ts'

const relativeError = (value: number, exact: number): number =>
  value === exact ? 0 : Math.abs(value - exact) / Math.abs(exact)

const chances = fc.oneof(
  fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }),
  fc.double({ min: -10, max: -0.1, noNaN: true }).map((power) => 10 ** power),
  fc.double({ min: -10, max: -0.1, noNaN: true }).map((power) => 1 - 10 ** power),
)
/** From next to nothing to a million, each size as often. */
const means = fc.double({ min: -9, max: 14, noNaN: true }).map(Math.exp)
const shares = fc.double({ min: 0, max: 1, noNaN: true })
const counts = fc.double({ min: 0, max: 12, noNaN: true }).map((power) => Math.floor(Math.exp(power)))

describe('exponential and logarithm without the help of the machine', () => {
  it.each(POWERS)('e to the power of %d', (x, power) => {
    expect(relativeError(exp(x), power)).toBeLessThan(5e-16)
  })

  it.each(LOGARITHMS)('logarithm of %d', (x, logarithm) => {
    expect(relativeError(log(x), logarithm)).toBeLessThan(1e-15)
  })

  it('know where there is no answer', () => {
    expect([exp(-1000), exp(1000), log(0), log(Infinity)]).toEqual([0, Infinity, -Infinity, Infinity])
    expect([exp(Number.NaN), log(-1)]).toEqual([Number.NaN, Number.NaN])
  })

  it('keep the digits of a logarithm next to 1', () => {
    expect(relativeError(log1p(1e-12), 9.999999999995e-13)).toBeLessThan(1e-15)
    expect(relativeError(log1p(-0.3), -0.35667494393873245)).toBeLessThan(1e-15)
  })
})

describe('normal distribution', () => {
  it.each(NORMAL)('chance %d', (chance, deviate) => {
    expect(relativeError(normalQuantile(chance), deviate)).toBeLessThan(1e-14)
    expect(relativeError(normalChance(deviate), chance)).toBeLessThan(1e-12)
  })
})

describe('gamma distribution', () => {
  it.each(GAMMA)('at deviate %d with shape %d', (z, shape, value) => {
    expect(relativeError(gammaQuantile(z, shape), value)).toBeLessThan(1e-10)
  })

  it.each(GAMMA.filter(([, shape]) => shape >= 100))(
    'by its expansion at deviate %d with the large shape %d',
    (z, shape, value) => {
      expect(relativeError(largeGammaQuantile(z, shape), value)).toBeLessThan(3e-7)
    },
  )
})

describe('Poisson distribution', () => {
  it.each(POISSON)('at most %d with mean %d', (count, mean, chance) => {
    expect(relativeError(poissonChance(count, mean), chance)).toBeLessThan(1e-10)
  })

  it('gives the least count whose chance is reached', () => {
    fc.assert(
      fc.property(chances, means, (u, mean) => {
        const count = poissonQuantile(u, mean)
        expect(poissonChance(count, mean)).toBeGreaterThanOrEqual(u * (1 - 1e-9))
        expect(poissonChance(count - 1, mean)).toBeLessThanOrEqual(u * (1 + 1e-9))
      }),
      { numRuns: 3000 },
    )
  })

  it('never gives a lower count for a higher mean', () => {
    fc.assert(
      fc.property(chances, means, fc.double({ min: 1, max: 1.5, noNaN: true }), (u, mean, factor) => {
        expect(poissonQuantile(u, mean * factor)).toBeGreaterThanOrEqual(poissonQuantile(u, mean))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('binomial distribution', () => {
  it('gives the least count whose chance is reached', () => {
    fc.assert(
      fc.property(chances, counts, shares, (u, n, p) => {
        const count = binomialQuantile(u, n, p)
        expect(chanceAtMost(count, n, p)).toBeGreaterThanOrEqual(u * (1 - 1e-6))
        expect(chanceAtMost(count - 1, n, p)).toBeLessThanOrEqual(u * (1 + 1e-6))
      }),
      { numRuns: 3000 },
    )
  })

  it('rises with the share, and by at most one with one trial more', () => {
    fc.assert(
      fc.property(chances, counts, shares, shares, (u, n, p, q) => {
        const [low, high] = p < q ? [p, q] : [q, p]
        const count = binomialQuantile(u, n, low)
        expect(binomialQuantile(u, n, high)).toBeGreaterThanOrEqual(count)
        expect([count, count + 1]).toContain(binomialQuantile(u, n + 1, low))
      }),
      { numRuns: 3000 },
    )
  })

  it('has no successes where none can be, and no others where all are', () => {
    expect([
      binomialQuantile(0.999, 50, 0),
      binomialQuantile(0.001, 50, 1),
      binomialQuantile(0.5, 0, 0.4),
    ]).toEqual([0, 50, 0])
  })
})

function chanceAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n || p === 0 ? 1 : incompleteBeta(1 - p, n - k, k + 1)
}
