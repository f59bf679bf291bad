import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import { borrowRate, lendRates, poolRates } from '../../../../shared/model/history/pooledRates.ts'
import { ratePosterior } from '../../../../shared/model/ratePosterior.ts'

function estimate(trials: number, successes: number): RateEstimate {
  return { kind: 'estimate', ...ratePosterior(trials, successes), trials, successes }
}

const SEGMENTS = [estimate(400, 28), estimate(250, 9), estimate(120, 14), estimate(60, 1), estimate(800, 40)]

describe('a rate that borrows from other segments', () => {
  it('is 5.83 % for 2 of 20 where the others say 5 % with the weight of 100 leads', () => {
    const { mean, low, high } = borrowRate({ mean: 0.05, weight: 100 }, { trials: 20, successes: 2 })
    expect(mean).toBeCloseTo(0.058333, 6)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
  })
})

describe('segments that borrow from each other', () => {
  it('do so with the weight that makes what they did most likely', () => {
    // The maximum as another program finds it, with 40 digits.
    const pooled = poolRates(SEGMENTS)
    expect(pooled).toMatchObject({
      pool: { mean: expect.closeTo(92.5 / 1631, 12), weight: expect.closeTo(155.9418, 2) },
      rates: [0.066273183, 0.043957118, 0.082785693, 0.045586504, 0.051095194].map((mean) => ({
        mean: expect.closeTo(mean, 6),
      })),
    })
  })

  it('borrow no more than all of them together know where they are alike', () => {
    const pooled = poolRates([estimate(100, 10), estimate(200, 20), estimate(50, 5)])
    expect(pooled).toMatchObject({ pool: { weight: expect.closeTo(351, 3) } })
  })

  it('borrow little where they are nothing alike', () => {
    const pooled = poolRates([estimate(1000, 0), estimate(1000, 1000)])
    expect(pooled).toMatchObject({ pool: { mean: 0.5, weight: expect.closeTo(1, 3) } })
  })

  it('lend the mean of all to one without leads, and nothing to one that cannot be right', () => {
    const contradiction: RateEstimate = { kind: 'contradiction', trials: 3, successes: 5, months: [] }
    const pooled = poolRates([...SEGMENTS, { kind: 'no-trials' }, contradiction])
    if (pooled.kind !== 'pooled') throw new Error(pooled.kind)
    expect(pooled.rates[5]?.mean).toBeCloseTo(pooled.pool.mean, 12)
    expect(pooled.rates[6]).toBeNull()
  })

  it('lend only to those that want to borrow, and say what the rate then rests on', () => {
    const estimates: RateEstimate[] = [...SEGMENTS, { kind: 'no-trials' }]
    const pooled = poolRates(estimates)
    if (pooled.kind !== 'pooled') throw new Error(pooled.kind)
    const lent = lendRates(estimates, [false, false, false, true, false, true])
    expect(lent.slice(0, 3)).toEqual(SEGMENTS.slice(0, 3))
    for (const index of [3, 5]) {
      const borrowed = lent[index]
      if (borrowed?.kind !== 'estimate' || !borrowed.borrowed) throw new Error('Nothing was borrowed.')
      const { trials, successes } = borrowed.borrowed
      // The rate of that many leads is the borrowed one, with its range: what rests on it needs to know nothing more.
      expect(ratePosterior(trials, successes)).toMatchObject({
        mean: expect.closeTo(pooled.rates[index]?.mean ?? 0, 12),
        low: expect.closeTo(pooled.rates[index]?.low ?? 0, 9),
        high: expect.closeTo(pooled.rates[index]?.high ?? 0, 9),
      })
    }
    expect(lent[3]).toMatchObject({ trials: 60, successes: 1 })
    expect(lent[5]).toMatchObject({ trials: 0, successes: 0 })
  })

  it('change nothing where there is nothing to borrow from', () => {
    const alone: RateEstimate[] = [estimate(50, 5), { kind: 'no-trials' }]
    expect(lendRates(alone, [true, true])).toEqual(alone)
  })

  it('need at least two with leads', () => {
    expect(poolRates([estimate(50, 5), { kind: 'no-trials' }])).toEqual({ kind: 'nothing-to-pool' })
    expect(poolRates([])).toEqual({ kind: 'nothing-to-pool' })
  })

  it('each move towards the mean of all and never past it, whatever they did', () => {
    const segment = fc
      .integer({ min: 1, max: 5000 })
      .chain((trials) => fc.nat(trials).map((successes) => estimate(trials, successes)))
    fc.assert(
      fc.property(fc.array(segment, { minLength: 2, maxLength: 12 }), (segments) => {
        const pooled = poolRates(segments)
        if (pooled.kind !== 'pooled') throw new Error(pooled.kind)
        for (const [index, rate] of pooled.rates.entries()) {
          const own = segments[index]
          if (own?.kind !== 'estimate' || rate === null) throw new Error('an estimate has a rate')
          const ends = [own.successes / own.trials, pooled.pool.mean]
          expect(rate.mean).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12)
          expect(rate.mean).toBeLessThanOrEqual(Math.max(...ends) + 1e-12)
          expect(rate.low).toBeGreaterThanOrEqual(0)
          expect(rate.high).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
