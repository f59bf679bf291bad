import { describe, expect, it } from 'vitest'
import { monthRange } from '../../../../shared/base/month.ts'
import { present } from '../../../../shared/base/invariant.ts'
import { createFormat } from '../../../../shared/base/format.ts'
import { calculation } from '../../../../shared/model/explain/calculation.ts'
import type { FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { originOf, type FigurePlace } from '../../../../shared/model/explain/origin.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { planOf, segmentId } from '../planOf.ts'

const format = createFormat('en-US', 'USD')
const plan = planOf({
  months: 3,
  goal: { amounts: [60_000], sourcedShare: 0.5 },
  reps: [{}, { availability: 0.5 }],
  leadsPerRep: 80,
  segments: [
    { entries: 100, rates: [0.5, 0.2], dealValue: 1000 },
    { entries: 20, rates: [0.5, 0.5], dealValue: 2000 },
  ],
})
plan.economics = { monthlyValue: 800, grossMargin: 0.5, engagementMonths: 24, salesCostAMonth: 9000 }
plan.listedFigures = { pipeline: null, revenue: 60_000, entries: {} }

/** The numbers as they are: rounding would hide a sum that does not come out. */
const told = (figure: FigureName, at: FigurePlace = {}) =>
  calculation(originOf(plan, null, figure, at), ({ value }) => format.number(value ?? Number.NaN, 3))

describe('a figure with the numbers put in', () => {
  it('is a sum, a product, a quotient, or one of these within another', () => {
    expect(told('revenue', { month: 0 })).toBe('10,000 + 10,000 = 20,000')
    expect(told('revenue.segment', { month: 0, segmentId: segmentId(0) })).toBe('10 × 1,000 = 10,000')
    expect(told('goal.marketing')).toBe('60,000 × 0.5 = 30,000')
    expect(told('goal.reached')).toBe('60,000 ÷ 30,000 = 2')
    expect(told('need')).toMatch(/^\(30,000 − 0\) ÷ [\d.]+ = /)
    expect(told('workable', { month: 1 })).toBe('1.5 × 80 = 120')
    expect(told('money.lifetimeValue')).toBe('800 × 0.5 × 24 = 9,600')
    expect(told('stage.passedOn', { stage: 1 })).toBe('180 ÷ 360 = 0.5')
    // 45 customers and 60,000 of revenue: deals of 1,333.
    expect(told('levelCheck.needed', { stage: 2 })).toBe('60,000 ÷ 1,333.333 = 45')
    expect(told('levelCheck.needed', { stage: 1 })).toBe('45 ÷ 0.25 = 180')
  })

  it('is left out where the numbers do not give the figure, or are too many to read', () => {
    const changing = structuredClone(plan)
    const second = present(monthRange(plan.horizon.start, 3)[1], 'second month')
    changing.baseline.segments[segmentId(0)]!.dealValue.changes = [{ from: second, value: 4000 }]
    changing.baseline.segments[segmentId(0)]!.entries.changes = [{ from: second, value: 300 }]
    const at = { segmentId: segmentId(0) }
    const [year, month] = [at, { ...at, month: 1 }].map((place) =>
      calculation(originOf(changing, null, 'revenue.segment', place), ({ value }) => String(value)),
    )
    expect(year).toBeNull()
    expect(month).toBe('30 × 4000 = 120000')
    expect(told('entries', { stage: 1, segmentId: segmentId(0) })).toBeNull()
    const long = examplePlan('software-company')
    expect(calculation(originOf(long, null, 'revenue.toDate'), () => '')).toBeNull()
  })
})
