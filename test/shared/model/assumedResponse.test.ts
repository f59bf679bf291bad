import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { originOf } from '../../../shared/model/explain/origin.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { USUAL_RESPONSE, type Response } from '../../../shared/plan/pace.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const example = examplePlan('software-company')
const planWith = (response: Response | null): Plan => ({ ...example, response })
const found = (plan: Plan) => evaluate(plan, null).findings.filter(({ code }) => code === 'response-assumed')
const textOf = (plan: Plan) => outlineOf(composeAgreement(plan, '2027-01-05T14:02:00Z'))
const howOf = (response: Response) =>
  originOf(planWith(response), null, 'firstTouch.load', { month: 0 })
    .inputs()
    .map(({ how }) => how)
const assumed: Response = { ...USUAL_RESPONSE, assumed: true }

describe('usual values of the first touch that nobody has confirmed', () => {
  it('are named until they are changed or confirmed', () => {
    const [finding] = found(planWith(assumed))
    expect(finding).toMatchObject({ severity: 'warning', path: ['response'] })
    expect(finding?.message).toContain(
      'assumed until confirmed: 1 on duty, 4 first touches an hour, 30% of the leads waiting at opening.',
    )
    expect(found(planWith({ ...assumed, respondersOnDuty: 2 }))[0]?.message).toContain(
      'until confirmed: 4 first touches an hour, 30%',
    )
    const changed = { ...assumed, respondersOnDuty: 2, touchesAnHour: 5, waitingAtOpening: 0.1 }
    for (const response of [changed, USUAL_RESPONSE, null]) expect(found(planWith(response))).toEqual([])
  })

  it('are said where a number of the first touch comes from', () => {
    expect(howOf({ ...assumed, respondersOnDuty: 2 }).slice(1)).toEqual([
      'Set in the plan',
      'A usual value that is assumed until somebody confirms it',
    ])
    expect(howOf(USUAL_RESPONSE).slice(1)).toEqual(['Set in the plan', 'Set in the plan'])
  })

  it('are listed among the assumptions of the agreement', () => {
    expect(textOf(planWith(assumed))).toContain(
      'How soon leads are touched assumes usual values that nobody has confirmed yet: 1 on duty,',
    )
    expect(textOf(planWith(USUAL_RESPONSE))).not.toContain('nobody has confirmed')
  })

  it('are kept with the plan, and plans from before have none', () => {
    expect(Plan.parse(structuredClone(planWith(assumed))).response?.assumed).toBe(true)
    expect(Plan.parse(structuredClone(planWith(USUAL_RESPONSE))).response).toEqual(USUAL_RESPONSE)
  })
})
