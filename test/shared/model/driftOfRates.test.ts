import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { driftChance } from '../../../shared/model/drift.ts'
import { driftOfRates, type Drift } from '../../../shared/model/driftOfRates.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { each, planOf, segmentId, stageId } from './planOf.ts'

/** 37 of 412 over a year, half a year adopted so; then more months come in. */
const year = [each(206, 2), each(18.5, 2)]

function adopted(rates = [0.5, 0.3], lagDays = [0, 0]): Plan {
  const plan = planOf({
    historyMonths: 2,
    segments: [
      { entries: 1, rates, lagDays, history: year },
      { entries: 1, rates, history: [undefined, each(50, 2), each(20, 2)] },
    ],
  })
  return produce(plan, (draft) => adoptHistory(draft))
}

/** The plan when more months of the first step of the first segment are in. */
function withMonths(plan: Plan, leads: readonly number[], wentOn: readonly number[]): Plan {
  return produce(plan, ({ history }) => {
    history.months += leads.length
    for (const byStage of Object.values(history.entries)) {
      for (const counts of Object.values(byStage)) counts.push(...leads.map(() => null))
    }
    const own = history.entries[segmentId()]
    if (own === undefined) throw new Error('The segment has a history.')
    leads.forEach((count, month) => {
      own[stageId(0)]![2 + month] = count
      own[stageId(1)]![2 + month] = wentOn[month] ?? null
    })
  })
}

const first = (plan: Plan): Drift | undefined => driftOfRates(plan)[0]?.drift

describe('adopted rates when new months are in', () => {
  it('hold where the months fit: 4 of 90 has p = 0.204047', () => {
    expect(first(withMonths(adopted(), [60, 30], [3, 1]))).toEqual({
      kind: 'tested',
      since: '2027-01',
      trials: 90,
      successes: 4,
      rate: 37.5 / 413,
      chance: expect.closeTo(0.204047, 6),
      hasChanged: false,
    })
  })

  it('have changed where the months are too unlikely: 2 of 90, and no other rate was looked at', () => {
    expect(first(withMonths(adopted(), [60, 30], [1, 1]))).toMatchObject({
      chance: expect.closeTo(0.031048, 6),
      hasChanged: true,
    })
  })

  it('are looked at all together, so that one of several stands out only when it is far off', () => {
    const both = produce(withMonths(adopted(), [60, 30], [1, 1]), ({ history }) => {
      const other = history.entries[segmentId(1)]
      other?.[stageId(1)]?.splice(2, 2, 40, 40)
      other?.[stageId(2)]?.splice(2, 2, 16, 16)
    })
    const drifts = driftOfRates(both).map(({ drift }) => drift)
    expect(drifts.filter(({ kind }) => kind === 'tested')).toMatchObject([
      { chance: expect.closeTo(0.031048, 6), hasChanged: true },
      { hasChanged: false },
    ])
    // With 3 of 90 alone the first would not stand out beside it.
    expect(driftChance({ a: 37.5, b: 375.5 }, 3, 90)).toBeGreaterThan(0.05)
  })

  it('count leads in the month in which they have had the time to go on', () => {
    const lagged = adopted([0.5, 0.3], [365.25 / 12, 0])
    expect(lagged.baseline.segments[segmentId()]?.transitions[stageId(0)]?.evidence).toEqual({
      trials: 206,
      successes: 18.5,
      until: '2026-12',
    })
    // The 206 of December go on in January; those of January have not had the time.
    expect(first(withMonths(lagged, [500], [18]))).toMatchObject({ trials: 206, successes: 18 })
  })

  it('say where there is nothing new, and where nothing is known of the months before', () => {
    const plan = adopted()
    expect(driftOfRates(plan).map(({ drift }) => drift.kind)).toEqual([
      'nothing-new',
      'no-evidence',
      'no-evidence',
      'nothing-new',
    ])
    const typed = produce(withMonths(plan, [90], [2]), (draft) => {
      const step = draft.baseline.segments[segmentId()]?.transitions[stageId(0)]
      if (step) Object.assign(step, { rate: steady(0.2), evidence: null })
    })
    expect(first(typed)).toEqual({ kind: 'no-evidence' })
  })

  it('say where more went on than can have', () => {
    expect(first(withMonths(adopted(), [10], [25]))).toEqual({
      kind: 'contradiction',
      since: '2027-01',
      trials: 10,
      successes: 25,
    })
  })

  it('can be those of a version that was signed, with the months that are in today', () => {
    const signed = adopted()
    const today = withMonths(signed, [60, 30], [1, 1])
    expect(driftOfRates(signed, today.history)[0]?.drift).toMatchObject({ hasChanged: true })
  })

  it('were adopted over stages that history does not record, and are held against the same way', () => {
    const gap = planOf({
      historyMonths: 2,
      segments: [{ entries: 1, rates: [0, 0], history: [each(200, 2), undefined, each(20, 2)] }],
    })
    const plan = produce(gap, (draft) => adoptHistory(draft))
    const more = produce(plan, ({ history }) => {
      history.months += 1
      history.entries[segmentId()]?.[stageId(0)]?.push(200)
      history.entries[segmentId()]?.[stageId(2)]?.push(60)
    })
    expect(driftOfRates(more)[0]).toMatchObject({
      from: stageId(0),
      to: stageId(2),
      drift: { kind: 'tested', trials: 200, successes: 60, hasChanged: true },
    })
  })
})
