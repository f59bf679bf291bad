import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { overdispersionOf } from '../../../../shared/model/history/seasonality.ts'
import { revenueMoments } from '../../../../shared/model/simulation/closedForm.ts'
import { changing, each, planOf } from '../planOf.ts'
import { momentsOf, runAll, totals, withEvidence } from './simulated.ts'

const EVIDENCE = [
  { trials: 300, successes: 60 },
  { trials: 120, successes: 30 },
]

/** 200 leads a month for a year, two steps without lag, deals of 15,000 that vary by 60 %. */
const YEAR = withEvidence(
  planOf({ segments: [{ entries: 200, rates: [60.5 / 301, 30.5 / 121], dealValue: 15_000 }] }),
  EVIDENCE,
)

describe('revenue without a simulation', () => {
  it('has mean and standard deviation in closed form', () => {
    const rates = [
      { a: 60.5, b: 240.5 },
      { a: 30.5, b: 90.5 },
    ]
    const { mean, standardDeviation } = revenueMoments(200 * 12, rates, 15_000, 0.6)
    expect(mean).toBeCloseTo(1_823_920.27, 2)
    expect(standardDeviation).toBeCloseTo(403_697.4, 1)
  })
})

describe('simulated revenue', () => {
  const exact = revenueMoments(
    2400,
    [
      { a: 60.5, b: 240.5 },
      { a: 30.5, b: 90.5 },
    ],
    15_000,
    0.6,
  )

  it('agrees with the closed form within its sampling error, whatever the seed', () => {
    for (let seed = 0; seed < 25; seed++) {
      const found = momentsOf(totals(runAll(YEAR, seed, 2000).revenue))
      expect(Math.abs(found.mean - exact.mean)).toBeLessThan(4 * found.meanError)
      expect(Math.abs(found.deviation - exact.standardDeviation)).toBeLessThan(4 * found.deviationError)
    }
  })

  it('agrees over all these seeds together', () => {
    const all = Array.from({ length: 25 }, (_, seed) => totals(runAll(YEAR, 100 + seed, 4000).revenue)).flat()
    const found = momentsOf(all)
    expect(Math.abs(found.mean - exact.mean)).toBeLessThan(4 * found.meanError)
    expect(Math.abs(found.deviation - exact.standardDeviation)).toBeLessThan(4 * found.deviationError)
  })

  it('varies only by chance of leads and deals where the rates are exact', () => {
    const plan = withEvidence(
      planOf({ segments: [{ entries: 200, rates: [0.2, 0.25], dealValue: 15_000 }] }),
      [],
      1.5,
    )
    const known = revenueMoments(
      2400,
      [
        { a: 0.2e15, b: 0.8e15 },
        { a: 0.25e15, b: 0.75e15 },
      ],
      15_000,
      1.5,
    )
    const found = momentsOf(totals(runAll(plan, 5, 20_000).revenue))
    expect(Math.abs(found.mean - known.mean)).toBeLessThan(4 * found.meanError)
    expect(Math.abs(found.deviation - known.standardDeviation)).toBeLessThan(4 * found.deviationError)
  })
})

describe('simulated leads', () => {
  it('that are on the way from before vary as the binomial says, for their number is known', () => {
    const plan = planOf({
      months: 3,
      historyMonths: 3,
      segments: [
        {
          entries: 0,
          rates: [0.5, 0.4],
          lagDays: [0, 365.25 / 12],
          history: [each(0, 3), each(1000, 3), each(0, 3)],
        },
      ],
    })
    const first = momentsOf([...runAll(plan, 3, 20_000).customers[0]!])
    // The history is worth 2,000 trials of the rate that was set: Beta(800.5, 1200.5) behind 1,000 leads.
    const rate = 800.5 / 2001
    const variance = 1000 * rate * (1 - rate) * (1 + 999 / 2002)
    expect(Math.abs(first.mean - 1000 * rate)).toBeLessThan(4 * first.meanError)
    expect(Math.abs(first.deviation - Math.sqrt(variance))).toBeLessThan(4 * first.deviationError)
  })

  const lead = {
    entries: 300,
    rates: [0.4, 0.25],
    lagDays: [20, 45],
    history: [each(250, 6), undefined, each(20, 6)],
  }
  it.each([
    ['rates and lags that never change', lead],
    [
      'rates and lags that change',
      {
        ...lead,
        entries: changing(300, ['2027-04', 100]),
        rates: [changing(0.4, ['2027-03', 0.6]), 0.25],
        lagDays: [20, changing(45, ['2027-05', 10])],
      },
    ],
    ['lags known month by month', { ...lead, lagShares: [undefined, [0.2, 0.5, 0, 0.3]] }],
    [
      'such lags and rates that change',
      {
        ...lead,
        rates: [0.4, changing(0.25, ['2027-03', 0.4])],
        lagShares: [undefined, [0.2, 0.5, 0, 0.3]],
      },
    ],
    [
      'more past leads than are followed one by one',
      { ...lead, history: [each(9000, 6), undefined, undefined] },
    ],
  ])('go from month to month and stage to stage as the funnel says, with %s', (_, segment) => {
    const plan = planOf({ months: 8, historyMonths: 6, segments: [segment] })
    const series = runAll(plan, 8, 20_000)
    // The deterministic figures of the same plan, month by month.
    const expected = evaluate(plan, null)
    series.customers.forEach((month, t) => {
      const { mean, meanError } = momentsOf([...month])
      expect(Math.abs(mean - expected.customers[t]!)).toBeLessThanOrEqual(4 * meanError)
    })
    series.marketingHandoff.forEach((month, t) => {
      const { mean, meanError } = momentsOf([...month])
      expect(Math.abs(mean - expected.handoff.marketing[t]!)).toBeLessThanOrEqual(4 * meanError)
    })
  })

  it('vary more where the entries of the past varied more than by chance', () => {
    const uneven = [300, 90, 220, 150, 280, 60, 310, 120, 240, 100, 260, 170]
    const parts = { entries: 200, rates: [1, 1], dealValue: 1 }
    const even = planOf({ segments: [parts] })
    const varied = planOf({
      historyMonths: 12,
      segments: [{ ...parts, history: [uneven, each(0, 12), each(0, 12)] }],
    })
    const spread = (plan: typeof even): number =>
      momentsOf([...runAll(plan, 4, 10_000).marketingHandoff[3]!]).deviation
    expect(spread(even)).toBeCloseTo(Math.sqrt(200), 0)
    const found = overdispersionOf(uneven, varied.history.start)
    const factor = found.kind === 'factor' ? found.value : 1
    expect(factor).toBeGreaterThan(10)
    expect(spread(varied) / Math.sqrt(200 * factor)).toBeCloseTo(1, 1)
  })
})
