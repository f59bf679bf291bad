import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedByHolm, driftChance } from '../../../shared/model/drift.ts'
import { forecastMonth } from '../../../shared/model/monthForecast.ts'

describe('a rate that was signed with 37 of 412 behind it', () => {
  const signed = { a: 37.5, b: 375.5 }

  it.each([
    [4, 0.204047],
    [2, 0.031048],
    [9, 0.862007],
  ])('meets %d of 90 new leads with p = %d', (successes, chance) => {
    expect(driftChance(signed, successes, 90)).toBeCloseTo(chance, 6)
  })

  it('meets more leads than can be added up one by one with the same chance', () => {
    expect(driftChance(signed, 7000, 100_001)).toBeCloseTo(driftChance(signed, 7000, 100_000), 3)
    expect(driftChance(signed, 0, 1e9)).toBeLessThan(1e-9)
  })

  it('says nothing without new leads', () => {
    expect(driftChance(signed, 0, 0)).toBe(1)
  })

  it('never gives a chance outside 0 to 1, and fits best in the middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, part) => {
          const chance = driftChance(signed, Math.floor(part * trials), trials)
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('several rates looked at together', () => {
  it('need a clearer sign each', () => {
    expect(changedByHolm([0.04, 0.5, 0.01], 0.1)).toEqual([true, false, true])
    expect(changedByHolm([0.04, 0.06, 0.08], 0.1)).toEqual([false, false, false])
    expect(changedByHolm([], 0.1)).toEqual([])
  })
})

describe('480 leads by day 10 of 20', () => {
  it('lead to 960.5, and to 1,000 with a chance of one in ten', () => {
    const forecast = forecastMonth(1000, 480, 10, 20)
    expect(forecast.mean).toBeCloseTo(960.5, 12)
    expect(forecast.chance).toBeCloseTo(0.105747, 6)
  })

  it('are settled on the last day', () => {
    expect(forecastMonth(480, 480, 20, 20).chance).toBe(1)
    expect(forecastMonth(481, 480, 20, 20)).toEqual({ mean: 480, chance: 0 })
  })
})
