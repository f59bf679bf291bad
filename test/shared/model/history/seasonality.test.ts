import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { repeat } from '../../../../shared/model/lists.ts'
import { overdispersionOf, seasonalityOf } from '../../../../shared/model/history/seasonality.ts'
import { sum } from '../../../../shared/base/sum.ts'

const JANUARY = Month.parse('2025-01')
const FACTORS = [0.8, 0.8, 0.9, 1, 1.1, 1.2, 1.2, 1.1, 1, 1, 0.95, 0.95]

/** Entries that grow by 3 % a month and follow the factors of the calendar months exactly. */
function grownEntries(months: number, firstMonth = 0): number[] {
  return Array.from(
    { length: months },
    (_, month) => 200 * 1.03 ** month * (FACTORS[(firstMonth + month) % 12] ?? 0),
  )
}

describe('seasonality', () => {
  it('is found by calendar month, whatever the growth', () => {
    const found = seasonalityOf(grownEntries(24), JANUARY)
    expect(found).toEqual({ kind: 'factors', factors: FACTORS.map((factor) => expect.closeTo(factor, 9)) })
  })

  it('belongs to the calendar months, wherever history starts', () => {
    const found = seasonalityOf(grownEntries(31, 4), Month.parse('2024-05'))
    expect(found).toEqual({ kind: 'factors', factors: FACTORS.map((factor) => expect.closeTo(factor, 9)) })
  })

  it('leaves out months that were not recorded', () => {
    const entries = grownEntries(36).map((count, month) => (month === 5 || month === 20 ? null : count))
    const found = seasonalityOf(entries, JANUARY)
    expect(found).toEqual({ kind: 'factors', factors: FACTORS.map((factor) => expect.closeTo(factor, 9)) })
  })

  it('needs two years', () => {
    expect(seasonalityOf(grownEntries(23), JANUARY)).toEqual({ kind: 'too-short', months: 23 })
    expect(seasonalityOf([], JANUARY)).toEqual({ kind: 'too-short', months: 0 })
    const withGap = grownEntries(24).map((count, month) => (month === 3 ? null : count))
    expect(seasonalityOf(withGap, JANUARY)).toEqual({ kind: 'too-short', months: 23 })
  })

  it('is not known where nobody entered', () => {
    expect(seasonalityOf(repeat(0, 30), JANUARY)).toEqual({ kind: 'no-entries' })
  })

  it('has factors of 0 or more with the mean 1, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 24, maxLength: 120 }), (counts) => {
        fc.pre(counts.some((count) => count > 0))
        const found = seasonalityOf(counts, JANUARY)
        if (found.kind !== 'factors') throw new Error(found.kind)
        expect(sum(found.factors) / 12).toBeCloseTo(1, 9)
        for (const factor of found.factors) expect(factor).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('has numbers even where all entries lie at one end', () => {
    for (const counts of [
      [...repeat(0, 35), 1e9],
      [1e9, ...repeat(0, 35)],
    ]) {
      const found = seasonalityOf(counts, JANUARY)
      if (found.kind !== 'factors') throw new Error(found.kind)
      expect(found.factors.every(Number.isFinite)).toBe(true)
      expect(overdispersionOf(counts, JANUARY)).toMatchObject({ kind: 'factor', value: expect.any(Number) })
    }
  })
})

describe('over-dispersion', () => {
  it('is the variance over the mean, one degree of freedom taken for the level and one for the growth', () => {
    const counts = [120, 80, 80, 120, 120, 80, 80, 120, 120, 80, 80, 120]
    expect(overdispersionOf(counts, JANUARY)).toEqual({ kind: 'factor', value: expect.closeTo(4.8, 9) })
  })

  it('is 1 where entries only grow and follow the seasons', () => {
    expect(overdispersionOf(grownEntries(36), JANUARY)).toEqual({ kind: 'factor', value: 1 })
  })

  it('takes growth out of a single year', () => {
    const growing = Array.from({ length: 12 }, (_, month) => 1000 * 1.1 ** month)
    expect(overdispersionOf(growing, JANUARY)).toEqual({ kind: 'factor', value: 1 })
  })

  it('needs a year, and entries', () => {
    expect(overdispersionOf(repeat(9, 11), JANUARY)).toEqual({ kind: 'too-short', months: 11 })
    expect(overdispersionOf(repeat(0, 12), JANUARY)).toEqual({ kind: 'no-entries' })
  })

  it('comes back on average from entries that vary four times as much as chance', () => {
    // Four leads at a time: the variance of four times a Poisson count is four times its mean.
    const uniform = createUniform(7)
    const found = Array.from({ length: 200 }, () => {
      const history = overdispersionOf(
        Array.from({ length: 120 }, () => 4 * poisson(25, uniform)),
        JANUARY,
      )
      return history.kind === 'factor' ? history.value : 0
    })
    expect(sum(found) / 200).toBeGreaterThan(3.85)
    expect(sum(found) / 200).toBeLessThan(4.15)
  })
})

/** Arrivals of a Poisson process in so many units of time. */
function poisson(mean: number, uniform: () => number): number {
  let count = -1
  for (let time = 0; time < mean; count += 1) time -= Math.log1p(-uniform())
  return count
}

/** Even numbers from 0 to below 1, the same ones each time. */
function createUniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
