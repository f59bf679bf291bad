import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { COMPOSED_AT } from './contextOf.ts'
import { inlinesOf } from './treeOf.ts'

const plan: Plan = {
  ...softwareCompany,
  agreement: { ...softwareCompany.agreement, size: 'full' },
}

describe('text from the plan', () => {
  it('stays text, whatever it looks like', () => {
    const name = '<b>Webinar</b> {{x}} ${y} \u202E=1+1'
    const named: Plan = {
      ...plan,
      segments: plan.segments.map((segment) => ({ ...segment, name })),
    }
    const fields = inlinesOf(composeAgreement(named, COMPOSED_AT)).filter(({ text }) =>
      text.includes('Webinar'),
    )
    expect(fields.filter(({ text }) => text === name).length).toBeGreaterThan(20)
    expect(fields.filter(({ kind }) => kind !== 'field')).toEqual([])
  })

  it('keeps names of 200 characters whole', () => {
    const name = 'Regional demand generation '.repeat(8).trim().slice(0, 200)
    const document = composeAgreement(
      {
        ...plan,
        people: plan.people.map((person) => Object.assign({}, person, { name })),
      },
      COMPOSED_AT,
    )
    expect(inlinesOf(document).filter(({ text }) => text === name)).toHaveLength(6)
  })
})
