import { produce, type Draft } from 'immer'
import { describe, expect, it } from 'vitest'
import { addMonths, Month } from '../../../../shared/base/month.ts'
import { setHistoryCells, setHistorySpan, startHistory } from '../../../../shared/plan/changes/history.ts'
import { removeStage } from '../../../../shared/plan/changes/stages.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { HISTORY_MONTHS_MAX, type HistorySeries } from '../../../../shared/plan/funnel.ts'
import { StageId } from '../../../../shared/plan/ids.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { historyNeeds } from '../../../../shared/plan/stepNeeds.ts'

const mql = StageId.parse('mql')
const entries: HistorySeries = { kind: 'entries', segmentId: FIRST_SEGMENT, stageId: mql }
const spend: HistorySeries = { kind: 'spend', segmentId: FIRST_SEGMENT }
const month = (text: string): Month => Month.parse(text)

const change = (plan: Plan, recipe: (draft: Draft<Plan>) => void): Plan => Plan.parse(produce(plan, recipe))
const started = change(emptyPlan('Ours', month('2027-01')), startHistory)

/** Fourteen months of which only the fourth was recorded. */
const fourth = (value: number): (number | null)[] =>
  Array.from({ length: 14 }, (_, at) => (at === 3 ? value : null))

describe('a history that is typed', () => {
  it('starts with the year before the plan', () => {
    expect([started.history.start, started.history.months]).toEqual(['2026-01', 12])
  })

  it('keeps a count at its month when it gets longer at both ends', () => {
    const typed = change(started, (draft) =>
      setHistoryCells(draft, [
        { series: entries, month: month('2026-03'), content: 40 },
        { series: spend, month: month('2026-03'), content: 1200.5 },
      ]),
    )
    const longer = change(typed, (draft) => setHistorySpan(draft, month('2025-12'), month('2027-01')))
    expect(longer.history.start).toBe('2025-12')
    expect(longer.history.entries[FIRST_SEGMENT]?.[mql]).toEqual(fourth(40))
    expect(longer.history.spend[FIRST_SEGMENT]).toEqual(fourth(1200.5))
  })

  it('gets longer without a change of what is there', () => {
    const before = examplePlan('software-company')
    const { start, months } = before.history
    const after = change(before, (draft) => setHistorySpan(draft, start, addMonths(start, months)))
    for (const [segment, byStage] of Object.entries(before.history.entries)) {
      for (const [stage, counts] of Object.entries(byStage)) {
        const now = Object.entries(after.history.entries).find(([id]) => id === segment)?.[1] ?? {}
        expect(Object.entries(now)).toContainEqual([stage, [...counts, null]])
      }
    }
  })

  it('leaves out what lies before a later start', () => {
    const typed = change(started, (draft) =>
      setHistoryCells(draft, [
        { series: entries, month: month('2026-01'), content: 1 },
        { series: entries, month: month('2026-12'), content: 12 },
        { series: spend, month: month('2026-01'), content: { unread: 'lots' } },
      ]),
    )
    const shorter = change(typed, (draft) => setHistorySpan(draft, month('2026-11'), month('2026-12')))
    expect(shorter.history).toMatchObject({
      start: '2026-11',
      months: 2,
      entries: { [FIRST_SEGMENT]: { mql: [null, 12] } },
      unread: [],
    })
  })

  it('is never longer than a history can be: the last months count', () => {
    const full = change(started, (draft) => setHistorySpan(draft, month('2000-01'), month('2026-12')))
    expect([full.history.start, full.history.months]).toEqual(['2017-01', HISTORY_MONTHS_MAX])
  })
})

describe('a cell that is no number', () => {
  const wrong = change(started, (draft) => {
    setHistoryCells(draft, [{ series: entries, month: month('2026-02'), content: 7 }])
    setHistoryCells(draft, [{ series: entries, month: month('2026-02'), content: { unread: 'seven' } }])
  })

  it('keeps its text and counts as not recorded', () => {
    expect(wrong.history.entries[FIRST_SEGMENT]?.[mql]?.[1]).toBeNull()
    expect(wrong.history.unread).toEqual([{ series: entries, month: '2026-02', text: 'seven' }])
  })

  it('is among what the step still needs', () => {
    expect(historyNeeds(wrong).missing.map(({ message }) => message)).toContain(
      'One cell of the history holds no number.',
    )
  })

  it('is a number again once it is put right', () => {
    const right = change(wrong, (draft) =>
      setHistoryCells(draft, [{ series: entries, month: month('2026-02'), content: 8 }]),
    )
    expect(right.history.entries[FIRST_SEGMENT]?.[mql]?.[1]).toBe(8)
    expect(right.history.unread).toEqual([])
  })

  it('goes with its stage', () => {
    expect(change(wrong, (draft) => removeStage(draft, mql)).history.unread).toEqual([])
  })
})

it('leaves cells in months outside of the history out', () => {
  const same = change(started, (draft) =>
    setHistoryCells(draft, [{ series: entries, month: month('2030-01'), content: 7 }]),
  )
  expect(same).toEqual(started)
})
