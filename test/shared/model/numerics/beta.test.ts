import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../../../../shared/model/numerics/betaQuantile.ts'
import { incompleteBeta } from '../../../../shared/model/numerics/incompleteBeta.ts'
import { CHANCES, QUANTILES } from './betaReference.ts'

const relativeError = (value: number, exact: number): number => Math.abs(value - exact) / exact

/** From one case to a billion, and from none to all of them successes. */
const shapes = fc
  .record({
    exponent: fc.double({ min: 0, max: 9, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ exponent, share }) => ({ a: 0.5 + 10 ** exponent * share, b: 0.5 + 10 ** exponent * (1 - share) }))

describe('quantile of the beta distribution', () => {
  it.each(QUANTILES)('for a %d, b %d at chance %d is right to 10 digits', (a, b, chance, share) => {
    expect(relativeError(betaQuantile(chance, a, b), share)).toBeLessThan(1e-10)
  })

  it('is undone by the chance to lie below it', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), ({ a, b }, chance) => {
        const share = betaQuantile(chance, a, b)
        // Next to 1 a share has too few digits left to tell chances apart.
        fc.pre(share < 1 - 1e-9)
        expect(relativeError(incompleteBeta(share, a, b), chance)).toBeLessThan(1e-6)
      }),
    )
  })

  it('rises with the chance and stays a share', () => {
    fc.assert(
      fc.property(shapes, ({ a, b }) => {
        const shares = [0, 1e-6, 0.05, 0.5, 0.95, 1 - 1e-6, 1].map((chance) => betaQuantile(chance, a, b))
        expect(shares).toEqual(shares.toSorted((x, y) => x - y))
        expect(shares[0]).toBe(0)
        expect(shares.at(-1)).toBe(1)
      }),
    )
  })
})

describe('chance of the beta distribution to lie below a share', () => {
  it.each(CHANCES)('for a %d, b %d at %d is right to 10 digits', (a, b, share, chance) => {
    expect(relativeError(incompleteBeta(share, a, b), chance)).toBeLessThan(1e-10)
  })

  it('is 0 at 0 and 1 at 1', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0)
    expect(incompleteBeta(1, 2, 3)).toBe(1)
  })
})
