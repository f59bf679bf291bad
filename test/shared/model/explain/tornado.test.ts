import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDrivers } from '../../../../shared/model/driverList.ts'
import { evaluateFigures } from '../../../../shared/model/evaluate.ts'
import { tornado } from '../../../../shared/model/explain/tornado.ts'
import { betaQuantile } from '../../../../shared/model/numerics/betaQuantile.ts'
import { anyModelPlan } from '../anyModelPlan.ts'
import { planOf, WHAT_IF, type PlanParts } from '../planOf.ts'

/** 1,000 leads a month at 20 % (known from 1,000 cases) and 10 % (known from 50). */
const parts: PlanParts = {
  months: 1,
  historyMonths: 1,
  segments: [
    {
      entries: 1000,
      rates: [200.5 / 1001, 0.5, 5.5 / 51],
      dealValue: 10_000,
      history: [[1000], [200], [50], [5]],
    },
  ],
}

const revenue = (lastRate: number): number => 1000 * (200.5 / 1001) * 0.5 * lastRate * 10_000

describe('a tornado', () => {
  it('has a bar from end to end of the 80 % interval of each rate, the least certain one on top', () => {
    const plan = planOf(parts)
    const { today, bars } = tornado(plan, null, 'revenue')
    expect(today).toBeCloseTo(revenue(5.5 / 51), 4)
    expect(bars.map(({ label }) => label)).toEqual([
      'segment-0: Stage 2 → Stage 3',
      'segment-0: Stage 1 → Stage 2',
      'segment-0: Stage 0 → Stage 1',
    ])
    const low = betaQuantile(0.1, 5.5, 45.5)
    const high = betaQuantile(0.9, 5.5, 45.5)
    expect(bars[0]).toMatchObject({
      low: { value: low, output: expect.closeTo(revenue(low), 4) },
      high: { value: high, output: expect.closeTo(revenue(high), 4) },
      swing: expect.closeTo(revenue(high) - revenue(low), 4),
    })
  })

  it('says which drivers have no bar, because nothing is known of their range', () => {
    expect(tornado(planOf(parts), null, 'revenue').leftOut.map(({ key }) => key)).toEqual([
      'entries:segment-0',
      'dealValue:segment-0',
      'lag:segment-0:stage-0',
      'lag:segment-0:stage-1',
      'lag:segment-0:stage-2',
      'reps',
      'leadsPerRep',
    ])
    const [segment] = parts.segments
    const unknown = planOf({ ...parts, segments: [{ ...segment!, history: [] }] })
    expect(tornado(unknown, null, 'revenue').bars).toEqual([])
  })

  it('moves the range along with a rate that a scenario has moved, with the weight that history has', () => {
    const plan = planOf({ ...parts, overrides: { 'rate:segment-0:stage-2': 0.3 } })
    expect(tornado(plan, WHAT_IF, 'revenue').bars[0]).toMatchObject({
      low: { value: betaQuantile(0.1, 0.5 + 15, 0.5 + 35) },
      high: { value: betaQuantile(0.9, 0.5 + 15, 0.5 + 35) },
    })
  })

  it('has a bar of a driver whose range the user has set, which moves along with the driver', () => {
    const driverRanges = { 'dealValue:segment-0': { low: 8000, high: 15_000 }, reps: { low: 2, high: 5 } }
    const plan = { ...planOf({ ...parts, overrides: { 'dealValue:segment-0': 20_000 } }), driverRanges }
    const bar = (scenarioId: typeof WHAT_IF | null) =>
      tornado(plan, scenarioId, 'revenue').bars.find(({ key }) => key === 'dealValue:segment-0')
    expect(bar(null)).toMatchObject({ low: { value: 8000 }, high: { value: 15_000 } })
    expect(bar(WHAT_IF)).toMatchObject({ low: { value: 16_000 }, high: { value: 30_000 } })
    expect(tornado(plan, null, 'revenue').leftOut.map(({ key }) => key)).not.toContain('reps')
  })

  it('shows a need that grows as a rate falls', () => {
    const { bars } = tornado(planOf({ ...parts, goal: { amounts: [500_000] } }), null, 'leads-needed')
    for (const { low, high } of bars) expect(low.output ?? 0).toBeGreaterThan(high.output ?? Infinity)
  })

  it('is sorted by swing, from ends in order, for any plan, and never has a number that is none', () => {
    fc.assert(
      fc.property(anyModelPlan(), (plan) => {
        const { today, bars, leftOut } = tornado(plan, WHAT_IF, 'marketing-revenue')
        expect(bars.length + leftOut.length).toBe(listDrivers(plan).length)
        expect(today).toBe(
          evaluateFigures(plan, WHAT_IF).marketingRevenue.reduce((sum, value) => sum + value, 0),
        )
        bars.forEach(({ low, high, swing }, index) => {
          expect(low.value).toBeLessThanOrEqual(high.value)
          expect(Number.isFinite(swing)).toBe(true)
          expect(swing).toBeLessThanOrEqual(bars[index - 1]?.swing ?? Infinity)
        })
      }),
      { numRuns: 40 },
    )
  })
})
