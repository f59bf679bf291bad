import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { excessMonths } from '../../../../shared/model/history/excessMonths.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const empty = emptyPlan('Ours', Month.parse('2026-01'))
const recorded = (lead: (number | null)[], mql: (number | null)[]): Plan =>
  Plan.parse({
    ...empty,
    history: { ...empty.history, months: lead.length, entries: { [FIRST_SEGMENT]: { lead, mql } } },
  })

describe('months that contradict the stage above', () => {
  it('are named, with what arrived and what could have', () => {
    expect(excessMonths(recorded([100, 100, 100], [50, 150, 60]))).toEqual([
      {
        series: { kind: 'entries', segmentId: FIRST_SEGMENT, stageId: 'mql' },
        month: '2025-02',
        arrived: 150,
        atMost: 100,
        from: 'Lead',
      },
    ])
  })

  it('are not seen where chance explains a few more', () => {
    expect(excessMonths(recorded([100, 100], [104, 98]))).toEqual([])
  })

  it('are not seen where one of the two was not recorded', () => {
    expect(excessMonths(recorded([null, 100], [500, null]))).toEqual([])
  })

  it('are not there in a history that goes together', () => {
    expect(excessMonths(examplePlan('software-company'))).toEqual([])
  })
})
