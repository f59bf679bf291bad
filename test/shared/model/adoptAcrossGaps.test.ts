import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { adoptAcrossGaps } from '../../../shared/model/adoptAcrossGaps.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../../shared/plan/emptyPlan.ts'
import { StageId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'

const stage = (id: string): StageId => StageId.parse(id)

/** A year of MQLs and customers, with nothing recorded before, between or after. */
const recorded = produce(emptyPlan('Ours', Month.parse('2026-01')), (draft) => {
  draft.history.months = 12
  draft.history.entries[FIRST_SEGMENT] = {
    [stage('mql')]: Array.from({ length: 12 }, () => 200),
    [stage('customer')]: Array.from({ length: 12 }, () => 20),
  }
})

const adopt = (plan: Plan): Plan =>
  produce(plan, (draft) => {
    adoptHistory(draft)
  })

const rates = (plan: Plan): (number | undefined)[] =>
  plan.stages.slice(0, -1).map(({ id }) => plan.baseline.segments[FIRST_SEGMENT]?.transitions[id]?.rate.value)

describe('a history without some of the stages', () => {
  it('gives the whole rate to the first step of the way that is known', () => {
    const [lead, mql, ...between] = rates(adopt(recorded))
    expect(lead).toBe(1)
    expect(mql).toBeCloseTo((240 + 0.5) / (2400 + 1), 6)
    expect(between).toEqual([1, 1, 1])
  })

  it('then brings customers in the model', () => {
    const figures = evaluate(adopt(recorded), null)
    expect(figures.customers.at(-1)).toBeCloseTo((200 * 240.5) / 2401, 6)
  })

  it('takes the leads of the first recorded stage for those that enter', () => {
    expect(adopt(recorded).baseline.segments[FIRST_SEGMENT]?.entries.value).toBe(200)
  })

  it('leaves what somebody has typed', () => {
    const typed = produce(recorded, (draft) => {
      const step = draft.baseline.segments[FIRST_SEGMENT]?.transitions[stage('sal')]
      if (step) step.rate = steady(0.5)
    })
    expect(rates(adopt(typed))).toEqual([1, 0, 0.5, 0, 0])
  })

  it('is adopted anew when it has changed', () => {
    const later = produce(adopt(recorded), (draft) => {
      const counts = draft.history.entries[FIRST_SEGMENT]
      if (counts) counts[stage('customer')] = Array.from({ length: 12 }, () => 40)
    })
    expect(rates(adopt(later))[1]).toBeCloseTo((480 + 0.5) / (2400 + 1), 6)
    expect(Plan.safeParse(adopt(later)).success).toBe(true)
  })

  it('changes nothing where every stage was recorded', () => {
    const whole = produce(recorded, (draft) => {
      const counts = draft.history.entries[FIRST_SEGMENT] ?? {}
      for (const { id } of draft.stages) counts[id] = Array.from({ length: 12 }, () => 100)
    })
    expect(produce(whole, adoptAcrossGaps)).toBe(whole)
  })
})
