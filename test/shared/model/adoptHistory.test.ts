import { describe, expect, it } from 'vitest'
import { adoptHistory, historyDrivers } from '../../../shared/model/adoptHistory.ts'
import { applyPatchesToPlan, describeEdit } from '../../../shared/plan/edits.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { changing, each, planOf, segmentId, stageId } from './planOf.ts'

function adopted(plan: Plan): Plan {
  const edit = describeEdit(plan, 'Adopt history', adoptHistory)
  const applied = applyPatchesToPlan(plan, edit?.patches ?? [])
  if (!applied.ok) throw new Error('The edit fits the plan.')
  return applied.value.plan
}

const plan = planOf({
  historyMonths: 14,
  segments: [
    {
      entries: changing(50, ['2027-06', 100]),
      rates: [0.9, 0.5],
      dealValue: 700,
      history: [[1000, 1000, ...each(100, 6), ...each(140, 6)], each(30, 14)],
    },
    { entries: 8, rates: [0.3, 0.2] },
  ],
})

const rateIn = (of: Plan, index: number) => of.baseline.segments[segmentId(index)]?.transitions[stageId(0)]

describe('a segment that borrows', () => {
  const thin = planOf({
    historyMonths: 6,
    segments: [
      { entries: 100, rates: [0.1, 0.5], history: [each(500, 6), each(50, 6)] },
      { entries: 100, rates: [0.1, 0.5], history: [each(500, 6), each(60, 6)] },
      { entries: 5, rates: [0.1, 0.5], history: [each(5, 6), [3, 0, 0, 2, 0, 0]] },
    ],
  })
  const borrowing: Plan = {
    ...thin,
    segments: thin.segments.map((segment, index) =>
      index === 2 ? { ...segment, borrowsRates: true } : segment,
    ),
  }

  it('does not unless somebody wants it', () => {
    expect(historyDrivers(thin)[segmentId(2)]?.rates[0]).not.toHaveProperty('borrowed')
  })

  it('is adopted with what it borrowed, and the others as they are', () => {
    const [own, lent] = [adopted(thin), adopted(borrowing)]
    expect(rateIn(lent, 0)).toEqual(rateIn(own, 0))
    const [before, after] = [rateIn(own, 2), rateIn(lent, 2)]
    expect(before?.rate.value).toBeGreaterThan(0.15)
    expect(after?.rate.value).toBeGreaterThan(0.1)
    expect(after?.rate.value).toBeLessThan(0.13)
    expect(after?.evidence?.trials).toBeGreaterThan(before?.evidence?.trials ?? Infinity)
    const { trials = 0, successes = 0 } = after?.evidence ?? {}
    expect((successes + 0.5) / (trials + 1)).toBeCloseTo(after?.rate.value ?? 0, 12)
  })
})

describe('what history gives for the baseline', () => {
  it('is the mean of the last 12 recorded months, and the rates', () => {
    const given = historyDrivers(plan)[segmentId(0)]
    expect(given?.entries).toBe(120)
    expect(given?.rates.map(({ kind }) => kind)).toEqual(['estimate', 'no-trials'])
  })

  it('skips months that were not recorded', () => {
    const gappy = planOf({
      historyMonths: 3,
      segments: [{ entries: 1, rates: [1, 1], history: [[10, null, 20]] }],
    })
    expect(historyDrivers(gappy)[segmentId()]?.entries).toBe(15)
  })
})

describe('adopting history', () => {
  const drivers = adopted(plan).baseline.segments

  it('sets entries and rates, with what stands behind them', () => {
    const step = drivers[segmentId(0)]?.transitions[stageId(0)]
    expect(drivers[segmentId(0)]?.entries.value).toBe(120)
    expect(step?.evidence).toEqual({ trials: 3440, successes: 420, until: '2026-12' })
    expect(step?.rate.value).toBeCloseTo(420.5 / 3441, 12)
  })

  it('moves later changes along', () => {
    expect(drivers[segmentId(0)]?.entries.changes).toEqual([{ from: '2027-06', value: 240 }])
  })

  it('leaves a driver as it is where history says nothing', () => {
    expect(drivers[segmentId(0)]?.dealValue.value).toBe(700)
    expect(drivers[segmentId(0)]?.transitions[stageId(1)]).toEqual(
      plan.baseline.segments[segmentId(0)]?.transitions[stageId(1)],
    )
    expect(drivers[segmentId(1)]).toEqual(plan.baseline.segments[segmentId(1)])
  })

  it('leaves a rate as it is where the counts contradict each other', () => {
    const impossible = planOf({
      historyMonths: 1,
      segments: [{ entries: 1, rates: [0.4, 1], history: [[10], [20]] }],
    })
    const step = adopted(impossible).baseline.segments[segmentId()]?.transitions[stageId(0)]
    expect(step).toMatchObject({ rate: { value: 0.4 }, evidence: null })
  })

  it('is no edit at all when there is no history', () => {
    expect(
      describeEdit(planOf({ segments: [{ entries: 1, rates: [1, 1] }] }), 'Adopt', adoptHistory),
    ).toBeNull()
  })
})
