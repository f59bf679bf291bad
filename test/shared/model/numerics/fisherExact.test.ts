import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../../../shared/model/numerics/fisherExact.ts'

function fisher([wonHere, lostHere, wonElsewhere, lostElsewhere]: readonly [
  number,
  number,
  number,
  number,
]): number {
  return fisherExact({ wonHere, lostHere, wonElsewhere, lostElsewhere })
}

describe('Fisher’s exact test', () => {
  // Summed in whole numbers without rounding.
  it.each([
    { counts: [3, 1, 1, 3], chance: 0.4857142857142857 },
    { counts: [8, 2, 1, 5], chance: 0.03496503496503497 },
    { counts: [0, 500, 30, 470], chance: 1.18970588984351e-9 },
    { counts: [200, 9800, 10, 90], chance: 4.13440743129796e-5 },
    { counts: [400, 100, 100, 400], chance: 3.288680537741644e-85 },
    { counts: [1, 9, 11, 3], chance: 0.002759456185220083 },
    { counts: [5, 0, 0, 5], chance: 1 / 126 },
    { counts: [0, 7, 3, 9], chance: 0.2631578947368421 },
    { counts: [2, 38, 50, 400], chance: 0.293243203532265 },
  ] as const)('is right to ten digits for $counts', ({ counts, chance }) => {
    expect(Math.abs(fisher(counts) / chance - 1)).toBeLessThan(1e-10)
  })

  it('is 0 where the chance is smaller than any number', () => {
    expect(fisher([3000, 1000, 1000, 3000])).toBe(0)
  })

  it('is certain where the sums leave one table only', () => {
    expect(fisher([0, 0, 0, 0])).toBe(1)
    expect(fisher([5, 0, 9, 0])).toBe(1)
    expect(fisher([0, 0, 4, 5])).toBe(1)
  })

  it('says the same with the groups or the outcomes the other way round, and lies above 0 and not above 1', () => {
    const count = fc.nat(60)
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const chance = fisher([a, b, c, d])
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(fisher([c, d, a, b]) / chance).toBeCloseTo(1, 9)
        expect(fisher([b, a, d, c]) / chance).toBeCloseTo(1, 9)
      }),
    )
  })
})
