import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareByWeight, shareWhole } from '../../../shared/model/routing.ts'

const share = (
  leads: number,
  weights: number[],
  caps: (number | null)[] = [],
): ReturnType<typeof shareByWeight> =>
  shareByWeight(
    leads,
    weights.map((weight, index) => ({ weight, cap: caps[index] ?? null })),
  )

describe('60 leads for three reps with weights 2, 1, 1', () => {
  it('are shared 30, 15, 15', () => {
    expect(share(60, [2, 1, 1])).toEqual({ given: [30, 15, 15], unrouted: 0 })
  })

  it('with a cap of 20 on the first are shared 20, 20, 20', () => {
    expect(share(60, [2, 1, 1], [20])).toEqual({ given: [20, 20, 20], unrouted: 0 })
  })

  it('with caps 20, 10, 10 leave 20 that nobody may take', () => {
    expect(share(60, [2, 1, 1], [20, 10, 10])).toEqual({ given: [20, 10, 10], unrouted: 20 })
  })
})

describe('any leads', () => {
  it('are all given or said to be unrouted, and no cap is broken', () => {
    const taker = fc.record({
      weight: fc.double({ min: 0, max: 10, noNaN: true }),
      cap: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    })
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.array(taker, { maxLength: 12 }),
        (leads, takers) => {
          const { given, unrouted } = shareByWeight(leads, takers)
          expect(given.reduce((sum, part) => sum + part, unrouted)).toBeCloseTo(leads, 6)
          for (const [index, part] of given.entries()) {
            expect(part).toBeLessThanOrEqual((takers[index]?.cap ?? Number.MAX_VALUE) + 1e-9)
          }
        },
      ),
    )
  })
})

const taker = (weight: number, cap: number | null = null) => ({ weight, cap })

it('shares whole leads, and loses none of them', () => {
  expect(shareWhole(46, [taker(1), taker(1), taker(1)])).toEqual({ given: [16, 15, 15], unrouted: 0 })
  expect(shareWhole(10, [taker(3, 2), taker(1, 3)])).toEqual({ given: [2, 3], unrouted: 5 })
  expect(shareWhole(7, [])).toEqual({ given: [], unrouted: 7 })
})
