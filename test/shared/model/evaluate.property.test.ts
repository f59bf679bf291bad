import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { lagTaps } from '../../../shared/model/lag.ts'
import { sum } from '../../../shared/base/sum.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { anyModelPlan } from './anyModelPlan.ts'
import { planOf, stageId, WHAT_IF, type SegmentParts } from './planOf.ts'

/** A plan that is not at the edges: everything takes part. */
function anyOrdinaryPlan() {
  const segment: fc.Arbitrary<SegmentParts> = fc.record({
    entries: fc.double({ min: 1, max: 1000, noNaN: true }),
    rates: fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    lagDays: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
    dealValue: fc.double({ min: 1, max: 1e5, noNaN: true }),
    history: fc.array(fc.array(fc.option(fc.nat({ max: 300 })), { minLength: 6, maxLength: 6 }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  return fc.record({
    segments: fc.array(segment, { minLength: 1, maxLength: 3 }),
    goal: fc.record({
      amounts: fc.array(fc.double({ min: 1, max: 1e8, noNaN: true }), { minLength: 1, maxLength: 1 }),
    }),
    months: fc.integer({ min: 8, max: 24 }),
    historyMonths: fc.constant(6),
    reps: fc.array(fc.constant({}), { maxLength: 6 }),
    leadsPerRep: fc.double({ min: 0, max: 200, noNaN: true }),
  })
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

it('gives finite figures, none below 0, and plain words for any valid plan', () => {
  fc.assert(
    fc.property(anyModelPlan(), (plan) => {
      for (const scenarioId of [null, WHAT_IF]) {
        const figures = evaluate(plan, scenarioId)
        const numbers = numbersIn(figures)
        expect(numbers.filter((value) => !Number.isFinite(value) || value < 0)).toEqual([])
        expect(
          figures.findings.filter(({ message }) => /NaN|Infinity|∞|undefined|null/.test(message)),
        ).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

it('gives the same figures when it is asked again, and for a plan that was written to a file and read', () => {
  fc.assert(
    fc.property(anyModelPlan(), (plan) => {
      const figures = JSON.stringify(evaluate(plan, WHAT_IF))
      expect(JSON.stringify(evaluate(plan, WHAT_IF))).toBe(figures)
      expect(JSON.stringify(evaluate(Plan.parse(JSON.parse(JSON.stringify(plan))), WHAT_IF))).toBe(figures)
    }),
    { numRuns: 50 },
  )
})

it('spreads every lag over shares that sum to 1 and keep its mean', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1826, noNaN: true }), (days) => {
      const { months, late } = lagTaps(days)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(1)
      expect((months * (1 - late) + (months + 1) * late) * (365.25 / 12)).toBeCloseTo(days, 8)
    }),
  )
})

it('keeps the mean of planned entries whatever the seasonality', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (factors) => {
        const plan = planOf({
          months: 17,
          goal: { entrySeasonality: factors },
          segments: [{ entries: 60, rates: [1, 1] }],
        })
        expect(sum(evaluate(plan, null).handoff.all)).toBeCloseTo(17 * 60, 6)
      },
    ),
  )
})

it('sums marketing and other segments to the whole, carried and new to the revenue', () => {
  fc.assert(
    fc.property(anyOrdinaryPlan(), (parts) => {
      const whole = evaluate(planOf(parts), null)
      const segments = parts.segments.map((segment) => Object.assign({}, segment, { history: [] }))
      const withoutHistory = evaluate(planOf({ ...parts, historyMonths: 0, segments }), null)
      const close = Math.max(1, sum(whole.revenue)) * 1e-9
      expect(Math.abs(sum(withoutHistory.revenue) + whole.carriedRevenue - sum(whole.revenue))).toBeLessThan(
        close,
      )
    }),
  )
})

it('undoes forward by reverse: as many leads as the goal needs bring the goal', () => {
  fc.assert(
    fc.property(anyOrdinaryPlan(), (parts) => {
      const figures = evaluate(planOf(parts), null)
      if (figures.need.kind !== 'reachable')
        throw new Error('Every lead lands within the horizon of such a plan.')
      const planned = sum(parts.segments.map(({ entries }) => Number(entries)))
      const scale = figures.need.entriesAMonth / planned
      fc.pre(scale <= 1e6)
      const segments = parts.segments.map((segment) => ({
        ...segment,
        entries: Number(segment.entries) * scale,
      }))
      const reached = evaluate(planOf({ ...parts, segments }), null)
      const goal = Math.max(figures.goal.marketing, figures.carriedRevenue)
      expect(sum(reached.marketingRevenue) / goal).toBeCloseTo(1, 8)
      const { handoff } = figures.need
      reached.handoff.marketing.forEach((count, month) => expect(count).toBeCloseTo(handoff[month] ?? 0, 4))
    }),
  )
})

it('never loses customers when a rate rises', () => {
  fc.assert(
    fc.property(
      anyOrdinaryPlan(),
      fc.nat({ max: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, step, up) => {
        const before = planOf(parts)
        const rate = Number(parts.segments[0]?.rates[step])
        const after = planOf({
          ...parts,
          overrides: { [`rate:segment-0:${stageId(step)}`]: steady(rate + (1 - rate) * up) },
        })
        const customers = evaluate(before, null).customers
        const more = evaluate(after, WHAT_IF).customers
        more.forEach((count, month) => expect(count).toBeGreaterThanOrEqual((customers[month] ?? 0) - 1e-9))
      },
    ),
  )
})

it('never loses capacity when a rep joins', () => {
  fc.assert(
    fc.property(anyModelPlan(), fc.nat({ max: 20 }), (plan, heads) => {
      const workableWith = (count: number): readonly number[] => {
        const scenarios = [{ ...plan.scenarios[0]!, overrides: { reps: steady(count) } }]
        const { hours, workable } = evaluate(Plan.parse({ ...plan, scenarios }), WHAT_IF)
        // Hours count themselves: leads that more hours took on early leave fewer for new ones later.
        return hours?.available ?? workable
      }
      const fewer = workableWith(heads)
      workableWith(heads + 1).forEach((most, month) => expect(most).toBeGreaterThanOrEqual(fewer[month] ?? 0))
    }),
    { numRuns: 50 },
  )
})
