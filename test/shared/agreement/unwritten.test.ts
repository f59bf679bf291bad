import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { composeFrom } from '../../../shared/agreement/compose.ts'
import { whyUnwritten } from '../../../shared/agreement/sectionOrder.ts'
import type { AgreementSettings } from '../../../shared/plan/agreementSettings.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import { TermId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { contextOf } from './contextOf.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const own = (text: string): Plan =>
  planWith({ ownClauses: { goals: [{ id: TermId.parse('clause'), wording: [{ kind: 'text', text }] }] } })

describe('a clause of one’s own without words', () => {
  it('says on the page that it is not written, and stands against a final version', () => {
    const context = contextOf(own(' '))
    expect(outlineOf(composeFrom(context))).toMatch(/^3\.\d This clause is not written yet\.$/m)
    expect(checkAgreement(context)).toContainEqual({
      code: 'own-clause-empty',
      severity: 'blocking',
      message: 'A clause of your own in “Shared goals” has no words yet. Write it, or remove it.',
      path: ['agreement', 'clauses', 'own-clause'],
    })
  })

  it('stands against nothing once it has words', () => {
    const codes = checkAgreement(contextOf(own('No lead is sold twice.'))).map(({ code }) => code)
    expect(codes).not.toContain('own-clause-empty')
  })
})

describe('a section that was not left out and is not on the page', () => {
  it('is said to be only in the full size, or to have nothing in it', () => {
    const empty: Plan = {
      ...softwareCompany,
      terms: { ...softwareCompany.terms, responsibilities: [], initiatives: [], guarantees: [] },
    }
    const { agreement } = empty
    expect(whyUnwritten('responsibilities', empty)).toBe('only-in-full')
    expect(whyUnwritten('guarantees', empty)).toBe('nothing-to-say')
    expect(whyUnwritten('goals', empty)).toBeNull()
    expect(
      whyUnwritten('responsibilities', { ...empty, agreement: { ...agreement, size: 'full' } }),
    ).toBeNull()
    expect(whyUnwritten('goals', { ...empty, agreement: { ...agreement, without: ['goals'] } })).toBeNull()
  })
})

function planWith(agreement: Partial<AgreementSettings>): Plan {
  return { ...softwareCompany, agreement: { ...softwareCompany.agreement, ...agreement } }
}
