import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { addHistoryMonth, setHistoryCount, startHistory } from '../../../../shared/plan/changes/history.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { HISTORY_MONTHS_MAX } from '../../../../shared/plan/funnel.ts'
import { StageId } from '../../../../shared/plan/ids.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const mql = StageId.parse('mql')
const started = produce(emptyPlan('Ours', Month.parse('2027-01')), startHistory)

describe('a history that is typed', () => {
  it('starts with the year before the plan', () => {
    expect([started.history.start, started.history.months]).toEqual(['2026-01', 12])
  })

  it('keeps a count at its month, and leaves the others unrecorded', () => {
    const typed = produce(started, (draft) =>
      setHistoryCount(draft, { segmentId: FIRST_SEGMENT, stageId: mql, month: 2 }, 40),
    )
    const longer = produce(typed, (draft) => {
      addHistoryMonth(draft, 'start')
      addHistoryMonth(draft, 'end')
    })
    expect(longer.history.start).toBe('2025-12')
    expect(longer.history.entries[FIRST_SEGMENT]?.[mql]).toEqual([
      null,
      null,
      null,
      40,
      ...Array.from({ length: 10 }, () => null),
    ])
    expect(Plan.safeParse(longer).success).toBe(true)
  })

  it('gets longer without a change of what is there', () => {
    const before = examplePlan('software-company')
    const after = produce(before, (draft) => addHistoryMonth(draft, 'end'))
    for (const [segment, byStage] of Object.entries(before.history.entries)) {
      for (const [stage, counts] of Object.entries(byStage)) {
        const now = Object.entries(after.history.entries).find(([id]) => id === segment)?.[1] ?? {}
        expect(Object.entries(now)).toContainEqual([stage, [...counts, null]])
      }
    }
  })

  it('is never longer than a history can be', () => {
    const full = produce(started, (draft) => {
      for (let month = 0; month < HISTORY_MONTHS_MAX; month += 1) addHistoryMonth(draft, 'end')
    })
    expect(full.history.months).toBe(HISTORY_MONTHS_MAX)
  })
})
