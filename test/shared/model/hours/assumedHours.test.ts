import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../../shared/agreement/compose.ts'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { USUAL_HOURS, type WorkHours } from '../../../../shared/plan/salesWork.ts'
import { stepStates } from '../../../../shared/plan/steps.ts'
import { outlineOf } from '../../../helpers/outlineOf.ts'

const example = examplePlan('software-company')
const planWith = (hours: WorkHours): Plan => ({
  ...example,
  baseline: { ...example.baseline, sales: { ...example.baseline.sales, hours } },
})
const found = (plan: Plan) => evaluate(plan, null).findings.filter(({ code }) => code === 'hours-assumed')
const textOf = (plan: Plan) => outlineOf(composeAgreement(plan, '2027-01-05T14:02:00Z'))
const assumed: WorkHours = { ...USUAL_HOURS, assumed: true }

describe('usual values of what a lead takes that nobody has confirmed', () => {
  it('are named, and keep the step Model open', () => {
    const plan = planWith(assumed)
    const [finding] = found(plan)
    expect(finding).toMatchObject({ severity: 'warning', path: ['baseline', 'sales', 'hours'] })
    expect(finding?.message).toContain(
      'Hours: the usual values are assumed until confirmed: 35% of the day for leads, at most 6 attempts, 6 minutes an attempt, 20 minutes a conversation, a 20% chance of contact.',
    )
    expect(stepStates(plan, found(plan)).model.state).toBe('incomplete')
  })

  it('are confirmed one by one by changing them, or all at once', () => {
    const changed = { ...assumed, sellingShare: 0.4, contactChances: [0.3, 0.2] }
    expect(found(planWith(changed))[0]?.message).toContain(
      'until confirmed: at most 6 attempts, 6 minutes an attempt, 20 minutes a conversation.',
    )
    expect(found(planWith(USUAL_HOURS))).toEqual([])
    const all = { ...changed, attempts: 5, minutesAnAttempt: 7, minutesAConversation: 15 }
    expect(found(planWith(all))).toEqual([])
  })

  it('are listed among the assumptions of the agreement', () => {
    expect(textOf(planWith(assumed))).toContain(
      'This assumes usual values that nobody has confirmed yet: 35% of the day for leads,',
    )
    expect(textOf(planWith(USUAL_HOURS))).not.toContain('nobody has confirmed')
  })

  it('are kept with the plan, and plans from before have none', () => {
    expect(Plan.parse(structuredClone(planWith(assumed))).baseline.sales.hours?.assumed).toBe(true)
    expect(Plan.parse(structuredClone(planWith(USUAL_HOURS))).baseline.sales.hours).toEqual(USUAL_HOURS)
  })
})
