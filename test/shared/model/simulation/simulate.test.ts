import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAND_LEVELS, quantiles } from '../../../../shared/model/simulation/quantiles.ts'
import { simulate, simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { each, planOf, segmentId, stageId, WHAT_IF } from '../planOf.ts'
import { runAll, withEvidence } from './simulated.ts'

const SEGMENT = {
  entries: 150,
  rates: [0.3, 0.2, 0.25],
  lagDays: [10, 25, 40],
  dealValue: 8000,
  history: [each(140, 12), each(42, 12), each(8, 12), each(2, 12)],
}
const EVIDENCE = [
  { trials: 1500, successes: 450 },
  { trials: 400, successes: 80 },
  { trials: 60, successes: 15 },
]

function planWith(overrides: Readonly<Record<string, number>> = {}, segments = [SEGMENT]): Plan {
  return withEvidence(
    planOf({
      historyMonths: 12,
      segments,
      overrides,
      goal: { amounts: [300_000], sourcedShare: 1, confidence: 0.8 },
      reps: each(0, 3).map(() => ({})),
      leadsPerRep: 16,
      commitments: [
        { metric: { kind: 'leads-handed-over', segmentId: null }, minimum: 35, target: 45, stretch: 60 },
        { metric: { kind: 'leads-handed-over', segmentId: segmentId() }, per: 'quarter', target: 130 },
        { metric: { kind: 'leads-worked' }, per: 'week', side: 'sales', target: 10 },
        { metric: { kind: 'lead-value-handed-over' }, target: 15_000 },
        { metric: { kind: 'data-complete' }, target: 0.9 },
      ],
    }),
    EVIDENCE,
  )
}

/** Customers by month and trial, with one driver set otherwise. */
function customersWith(key: string, value: number): readonly Float64Array[] {
  return runAll(planWith({ [key]: value }), 11, 60, WHAT_IF).customers
}

const request = { plan: planWith(), scenarioId: null, seed: 1, trials: 2000 }
const result = simulateAtOnce(request)

describe('a simulation', () => {
  it('gives the same figures for the same plan and seed, to the last digit', () => {
    expect(simulateAtOnce(request)).toEqual(result)
    expect(simulateAtOnce({ ...request, seed: 2 }).revenue).not.toEqual(result.revenue)
  })

  it('gives these very figures on every machine', () => {
    const { revenue, goal, promise } = simulateAtOnce({ ...request, trials: 500 })
    expect(goal.chance.value).toBe(0.15)
    expect(revenue.cumulative.p50.at(-1)).toBe(213508.1867526202)
    expect(promise).toMatchObject({ kind: 'reachable', entriesAMonth: 293.93453576829694 })
  })

  it('tells more and more exactly how the goal stands while it runs', () => {
    const seen = [...simulate(request)].flatMap((step) => (step === null ? [] : [step]))
    expect(seen.map(({ trials }) => trials)).toEqual([250, 1000, 2000])
    expect(seen.every(({ goal }) => goal.chance.value > 0 && goal.chance.value < 1)).toBe(true)
    expect(seen.every(({ promise, commitments }) => promise === null && commitments === null)).toBe(true)
    expect(seen.at(-1)?.revenue).toEqual(result.revenue)
  })

  it('can be left after any step', () => {
    const run = simulate({ ...request, trials: 100_000 })
    expect(run.next().value?.trials).toBe(250)
    expect(run.return(result).done).toBe(true)
  })

  it('orders the bands, month by month and cumulative', () => {
    for (const bands of [result.revenue, result.customers, result.handoff]) {
      for (const { p5, p10, p25, p50, p75, p90, p95 } of [bands.byMonth, bands.cumulative]) {
        p5.forEach((_, month) => {
          const lines = [p5, p10, p25, p50, p75, p90, p95].map((line) => line[month]!)
          expect(lines).toEqual(lines.toSorted((a, b) => a - b))
        })
      }
    }
  })

  it('takes a rate that nothing is known of as exact, and says so', () => {
    const plan = planOf({ segments: [{ ...SEGMENT, history: [] }] })
    expect(simulateAtOnce({ plan, scenarioId: null, seed: 1, trials: 10 }).exactRates).toEqual(
      [0, 1, 2].map((step) => ({ segmentId: segmentId(), stageId: stageId(step) })),
    )
    expect(result.exactRates).toEqual([])
  })

  it('says how surely each commitment about leads is kept, and proposes hurdles', () => {
    const [all, ofSegment, worked, value, ...others] = result.commitments ?? []
    expect(others).toEqual([])
    expect(all?.hurdles.map(({ hurdle }) => hurdle)).toEqual(['minimum', 'target', 'stretch'])
    const chances = all?.hurdles.map(({ inOne }) => inOne.value) ?? []
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    for (const { inOne, inEvery } of all?.hurdles ?? [])
      expect(inEvery.value).toBeLessThanOrEqual(inOne.value)
    // As a stretch 51 would be expected, but three reps can work 48 leads a month.
    expect(all?.suggested).toEqual({ minimum: 36, target: 45, stretch: 48 })
    expect(all?.limit).toMatchObject({ most: 48 })
    expect(ofSegment?.suggested.target).toBeGreaterThan(2.8 * 45)
    // Three reps can work 48 leads a month, 11.04 a week.
    expect(worked?.spread.at(-1)).toBeCloseTo((48 * 7) / (365.25 / 12), 9)
    expect(value?.suggested.target).toBeCloseTo(45 * 0.2 * 0.25 * 8000, -4)
  })

  it('says how often more is handed over than can be worked', () => {
    const most = Math.max(...result.overload.byMonth.map(({ value }) => value))
    expect(most).toBeGreaterThan(0)
    expect(result.overload.ever.value).toBeGreaterThanOrEqual(most)
  })
})

describe('chance is shared between scenarios', () => {
  it('so no trial loses a customer when a rate rises', () => {
    const moved = fc.record({
      step: fc.integer({ min: 0, max: 2 }),
      low: fc.double({ min: 0, max: 1, noNaN: true }),
      high: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(moved, ({ step, low, high }) => {
        const key = `rate:${segmentId()}:${stageId(step)}`
        const fewer = customersWith(key, Math.min(low, high))
        const more = customersWith(key, Math.max(low, high))
        fewer.forEach((month, t) => {
          month.forEach((count, trial) => expect(more[t]![trial]!).toBeGreaterThanOrEqual(count))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('so no trial loses a customer when more leads enter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 0, max: 4000 }), (some, more) => {
        const fewer = customersWith(`entries:${segmentId()}`, some)
        const after = customersWith(`entries:${segmentId()}`, some + more)
        fewer.forEach((month, t) => {
          month.forEach((count, trial) => expect(after[t]![trial]!).toBeGreaterThanOrEqual(count))
        })
      }),
      { numRuns: 40 },
    )
  })

  it('so another kind of lead leaves the draws of the first as they were', () => {
    const alone = runAll(planWith(), 5, 200)
    const other = { ...SEGMENT, entries: 400 }
    const both = runAll(planWith({}, [SEGMENT, other]), 5, 200)
    expect(both.segmentHandoff.get(segmentId())).toEqual(alone.segmentHandoff.get(segmentId()))
    expect(both.allHandoff).not.toEqual(alone.allHandoff)
  })
})

describe('a simulation of next to nothing', () => {
  it.each([
    ['no segment', planOf({ segments: [] })],
    ['no lead', planOf({ segments: [{ entries: 0, rates: [0.2, 0.1] }], goal: { amounts: [10] } })],
    ['a rate of 0', planOf({ segments: [{ entries: 50, rates: [0, 0.1] }], goal: { amounts: [10] } })],
    ['a rate of 1', planOf({ segments: [{ entries: 50, rates: [1, 1] }], goal: { amounts: [10] } })],
    [
      'a lag beyond the horizon',
      planOf({
        months: 2,
        segments: [{ entries: 50, rates: [0.5, 0.5], lagDays: [900, 0] }],
        goal: { amounts: [10] },
      }),
    ],
    [
      'deals without value',
      planOf({ segments: [{ entries: 50, rates: [0.5, 0.5], dealValue: 0 }], goal: { amounts: [10] } }),
    ],
    ['a billion leads', planOf({ segments: [{ entries: 1e9, rates: [0.5, 0.5] }], goal: { amounts: [10] } })],
    [
      'past leads by halves',
      planOf({
        historyMonths: 2,
        segments: [
          {
            entries: 1,
            rates: [0.5, 0.5],
            lagDays: [20, 20],
            history: [
              [2.5, 0.5],
              [null, 1.5],
              [0, 0],
            ],
          },
        ],
        goal: { amounts: [1] },
      }),
    ],
    [
      'one month of history with more successes than leads',
      planOf({
        historyMonths: 1,
        segments: [{ entries: 9, rates: [0.5, 0.5], history: [[3], [9], [1]] }],
        goal: { amounts: [10] },
      }),
    ],
  ])('with %s has figures that are numbers', (_, plan) => {
    const figures = simulateAtOnce({ plan, scenarioId: null, seed: 1, trials: 40 })
    // JSON has neither NaN nor Infinity: they would come back as null.
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures)
  })
})

describe('the values that shares of a list stay below', () => {
  it('are those of the sorted list, interpolated', () => {
    expect(quantiles(Float64Array.of(9, 1, 5, 3), [0, 0.5, 0.9, 1])).toEqual(
      [1, 4, 5 * 0.3 + 9 * 0.7, 9].map((value) => expect.closeTo(value, 12)),
    )
  })

  it('are right for any list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 300 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b)
        const expected = BAND_LEVELS.map((level) => {
          const place = level * (values.length - 1)
          const below = Math.floor(place)
          return sorted[below]! * (1 - (place - below)) + (sorted[below + 1] ?? 0) * (place - below)
        })
        quantiles(Float64Array.from(values), BAND_LEVELS).forEach((value, index) => {
          expect(value).toBeCloseTo(expected[index]!, 9)
        })
      }),
    )
  })
})
