import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { lagTaps } from '../../../shared/model/lag.ts'
import { leadValues } from '../../../shared/model/leadValue.ts'
import { passOn } from '../../../shared/model/passOn.ts'
import { changing, each, planOf, segmentId } from './planOf.ts'

const entriesOf = (parts: Parameters<typeof planOf>[0]) => evaluate(planOf(parts), null).entries[segmentId()]

describe('lag', () => {
  it('spreads 45 days over the first and the second month after', () => {
    const { months, late } = lagTaps(45)
    expect(months).toBe(1)
    expect(1 - late).toBeCloseTo(0.521561, 6)
    expect(late).toBeCloseTo(0.478439, 6)
  })

  it('lets a lead without lag arrive in its own month', () => {
    expect(lagTaps(0)).toEqual({ months: 0, late: 0 })
  })
})

describe('forward funnel', () => {
  it('sends 100 leads a month through two steps with their lags', () => {
    const entries = entriesOf({
      months: 6,
      segments: [{ entries: 100, rates: [0.4, 0.25], lagDays: [20, 45] }],
    })
    expect(entries?.[0]).toEqual(each(100, 6))
    expect(entries?.[1]?.[0]).toBeCloseTo(13.716632, 6)
    expect(entries?.[1]?.slice(1)).toEqual([40, 40, 40, 40, 40].map((n) => expect.closeTo(n, 6)))
    expect(entries?.[2]).toEqual([0, 1.788514, 6.85625, 10, 10, 10].map((n) => expect.closeTo(n, 6)))
  })

  it('keeps to the rate of the month in which a lead entered the stage', () => {
    expect(passOn([100, 100, 0], [0.1, 0.5, 0.9], [30.4375, 30.4375, 0])).toEqual([0, 10, 50])
  })

  it('applies a change of a driver from its month on', () => {
    const entries = entriesOf({
      months: 4,
      segments: [{ entries: changing(100, ['2027-03', 200]), rates: [changing(0.5, ['2027-04', 0.1]), 1] }],
    })
    expect(entries?.[0]).toEqual([100, 100, 200, 200])
    expect(entries?.[1]).toEqual([50, 50, 100, 20])
  })

  it('takes the latest of several changes, whatever their order in the list', () => {
    const entries = entriesOf({
      months: 4,
      segments: [{ entries: changing(1, ['2027-04', 4], ['2026-05', 2], ['2027-03', 3]), rates: [1, 1] }],
    })
    expect(entries?.[0]).toEqual([2, 2, 3, 4])
  })
})

describe('leads that entered before the plan starts', () => {
  it('arrive in the plan, from counts as they were recorded', () => {
    const plan = planOf({
      months: 2,
      historyMonths: 2,
      segments: [
        {
          entries: 0,
          rates: [0.5, 0.5],
          lagDays: [30.4375, 30.4375],
          dealValue: 10,
          history: [
            [8, 6],
            [3, 5],
          ],
        },
      ],
    })
    const { entries, carriedRevenue } = evaluate(plan, null)
    expect(entries[segmentId()]).toEqual([
      [0, 0],
      [3, 0],
      [2.5, 1.5],
    ])
    expect(carriedRevenue).toBe(40)
  })

  it('are modelled from the nearest recorded stage above where a stage was not recorded', () => {
    const entries = entriesOf({
      months: 2,
      historyMonths: 2,
      segments: [
        {
          entries: 0,
          rates: [0.5, 0.5],
          lagDays: [30.4375, 30.4375],
          history: [
            [8, 6],
            [null, null],
          ],
        },
      ],
    })
    // 8 leads of two months ago made 4 entries to stage 1 in the month before the plan.
    expect(entries?.[2]).toEqual([2, 1.5])
  })

  it('do not count for months that lie inside the plan', () => {
    const parts = { months: 3, segments: [{ entries: 0, rates: [1, 1], history: [[5, 7, 9]] }] }
    expect(entriesOf({ ...parts, historyMonths: 3, historyEndsBefore: -3 })?.[0]).toEqual([0, 0, 0])
    expect(
      entriesOf({
        ...parts,
        historyMonths: 3,
        historyEndsBefore: -1,
        segments: [{ entries: 0, rates: [1, 1], lagDays: [30.4375, 0], history: [[5, 7, 9]] }],
      })?.[1],
    ).toEqual([7, 0, 0])
  })

  it('keep their distance when history ends some months earlier', () => {
    const entries = entriesOf({
      months: 2,
      historyMonths: 1,
      historyEndsBefore: 1,
      segments: [{ entries: 0, rates: [1, 1], lagDays: [2 * 30.4375, 0], history: [[5]] }],
    })
    expect(entries?.[1]).toEqual([5, 0])
  })
})

describe('lead value', () => {
  it('is the deal value times the rates from there on', () => {
    expect(leadValues(100_000, [0.01])).toEqual([1000, 100_000])
    expect(leadValues(100_000, [0.03])[0]).toBeCloseTo(3000, 8)
  })

  it('turns a quota of 300,000 into 300 ebook leads or 100 demo requests', () => {
    expect(300_000 / leadValues(100_000, [0.01])[0]!).toBeCloseTo(300, 8)
    expect(300_000 / leadValues(100_000, [0.03])[0]!).toBeCloseTo(100, 8)
  })

  it("is $40 for a lead of Roberge's team", () => {
    const plan = planOf({
      segments: [{ entries: 1000, rates: [0.5, 0.6, 0.5, 1 / 3], dealValue: 800 }],
    })
    expect(evaluate(plan, null).leadValue[segmentId()]?.[0]).toBeCloseTo(40, 8)
  })
})

describe('seasonality', () => {
  it('moves leads between months and leaves their mean as planned', () => {
    const factors = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    const entries = entriesOf({
      months: 2,
      goal: { entrySeasonality: factors },
      segments: [{ entries: 300, rates: [1, 1] }],
    })
    expect(entries?.[0]).toEqual([400, 200])
  })

  it('counts as even when every month of the plan has the factor 0', () => {
    const factors = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    const entries = entriesOf({
      months: 2,
      goal: { entrySeasonality: factors },
      segments: [{ entries: 300, rates: [1, 1] }],
    })
    expect(entries?.[0]).toEqual([300, 300])
  })
})
