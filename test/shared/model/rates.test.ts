import { describe, expect, it } from 'vitest'
import { alignCounts } from '../../../shared/model/alignedCounts.ts'
import { ratePosterior } from '../../../shared/model/ratePosterior.ts'
import { ratesOf } from '../../../shared/model/rates.ts'
import { maturityByAge, youngLeadTrials } from '../../../shared/model/youngLeads.ts'
import { each, planOf, segmentId } from './planOf.ts'

const LEAVING = [100, 120, 130, 110, 90, 140]
const ARRIVING = [10, 30, 33, 36, 30, 25]

function ratesFrom(leaving: readonly (number | null)[], arriving: readonly (number | null)[], lagDays = 0) {
  const plan = planOf({
    historyMonths: leaving.length,
    segments: [{ entries: 1, rates: [0.5, 0.5], lagDays: [lagDays, 0], history: [leaving, arriving] }],
  })
  return ratesOf(plan)[segmentId()]
}

describe('a rate with its interval', () => {
  it('is 9.08 % for 37 of 412, and between 6.87 % and 11.51 % 9 times in 10', () => {
    const { mean, low, high } = ratePosterior(412, 37)
    expect(mean).toBeCloseTo(0.090799, 6)
    expect(low).toBeCloseTo(0.068749, 6)
    expect(high).toBeCloseTo(0.115103, 6)
  })

  it('is above 0 for none of 25', () => {
    const { mean, low, high } = ratePosterior(25, 0)
    expect(mean).toBeCloseTo(0.019231, 6)
    expect(low).toBeCloseTo(0.0000778573, 10)
    expect(high).toBeCloseTo(0.0732394, 7)
  })

  it('is narrower with more cases behind the same share', () => {
    expect(width(1000)).toBeLessThan(width(100))
  })
})

describe('trials and successes from history', () => {
  it('are laid out by the lag', () => {
    const { trials, successes, excess } = alignCounts(LEAVING, ARRIVING, { days: 20 })
    expect(trials).toBeCloseTo(598.008214, 6)
    expect(successes).toBeCloseTo(157.429158, 6)
    expect(excess).toEqual([])
  })

  it('stand behind the rate of the step', () => {
    expect(ratesFrom(LEAVING, ARRIVING, 20)?.[0]).toMatchObject({
      kind: 'estimate',
      trials: expect.closeTo(598.008214, 6),
      successes: expect.closeTo(157.429158, 6),
      mean: expect.closeTo((157.429158 + 0.5) / (598.008214 + 1), 6),
    })
  })

  it('leave out months in which one of the two was not recorded', () => {
    const { trials, successes } = alignCounts([100, null, 100], [10, 20, null], { days: 0 })
    expect([trials, successes]).toEqual([100, 10])
  })

  it('are none where nothing was recorded, or the lag is longer than history: no estimate, not one half', () => {
    expect(ratesFrom([null, null], [null, null])?.[0]).toEqual({ kind: 'no-trials' })
    expect(ratesFrom([9, 9], [3, 3], 100)?.[0]).toEqual({ kind: 'no-trials' })
    expect(ratesFrom([9, 9], [3, 3])?.[1]).toEqual({ kind: 'no-trials' })
  })

  it('contradict each other when there are more successes than trials, and say in which months', () => {
    expect(ratesFrom([20, 30, 10], [5, 40, 35])?.[0]).toEqual({
      kind: 'contradiction',
      trials: 60,
      successes: 80,
      months: ['2026-11', '2026-12'],
    })
  })

  it('contradict each other when leads went on that never came', () => {
    expect(ratesFrom([0, 0], [0, 4])?.[0]).toMatchObject({ kind: 'contradiction', trials: 0, successes: 4 })
  })

  it('may be equal: every lead went on', () => {
    expect(ratesFrom(LEAVING, LEAVING)?.[0]).toMatchObject({ kind: 'estimate', mean: 690.5 / 691 })
  })
})

describe('young leads', () => {
  it('count for as much as leads of their age have usually gone on', () => {
    const cohorts = [0, 1, 2, 3].map((ageMonths) => ({ leads: 100, ageMonths }))
    const trials = youngLeadTrials(cohorts, [0.2, 0.5, 0.8, 1])
    expect(trials).toBeCloseTo(250, 8)
    expect(ratePosterior(trials, 25).mean).toBeCloseTo(0.101594, 6)
  })

  it('count in full at ages that are not in the list', () => {
    expect(youngLeadTrials([{ leads: 10, ageMonths: 40 }], [0.2, 1])).toBe(10)
  })

  it('ripen as the cohorts of a year and more have shown', () => {
    const old = { leads: 200, goneOnByAge: [4, 10, ...each(20, 12)] }
    const young = { leads: 500, goneOnByAge: [90, 95] }
    const maturity = maturityByAge([young, old])
    expect(maturity?.slice(0, 3)).toEqual([0.2, 0.5, 1])
    expect(maturity?.at(-1)).toBe(1)
  })

  it('ripen as the oldest with 30 conversions have shown while none is a year old', () => {
    const oldest = { leads: 100, goneOnByAge: [5, 10, 20] }
    const next = { leads: 100, goneOnByAge: [5, 30] }
    const youngest = { leads: 100, goneOnByAge: [50] }
    expect(maturityByAge([youngest, next, oldest])).toEqual([0.25, 1])
  })

  it('have no curve while too few have gone on', () => {
    expect(maturityByAge([{ leads: 100, goneOnByAge: [5, 29] }])).toBeNull()
    expect(maturityByAge([])).toBeNull()
  })
})

/** Of the interval of a rate of 10 %. */
function width(trials: number): number {
  const { low, high } = ratePosterior(trials, trials / 10)
  return high - low
}
