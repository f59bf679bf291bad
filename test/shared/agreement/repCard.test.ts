import { describe, expect, it } from 'vitest'
import { blockLines } from '../../../shared/agreement/outline.ts'
import { composeCard, composeCardOfVersion } from '../../../shared/agreement/repCard.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { Moment } from '../../../shared/base/moment.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'

const plan = examplePlan('software-company')
const NOW = Moment.parse('2027-01-05T14:02:00.000Z')

const textOf = ({ sections }: AgreementDocument): string =>
  sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join('\n')

describe('the card for reps', () => {
  it('holds what to do with a lead and by when, and no other section', () => {
    const card = composeCard(plan, NOW)
    expect(card.sections.map(({ id, number }) => [id, number])).toEqual([['card', '']])
    expect(textOf(card)).toContain('| First touch | Within 4 business hours of the hand-off.')
    expect(card.status).toBe('draft')
  })

  it('is there whatever size the agreement has, and where the agreement leaves it out', () => {
    const onePage = {
      ...plan,
      agreement: { ...plan.agreement, size: 'one-page' as const, without: ['card' as const] },
    }
    expect(textOf(composeCard(onePage, NOW))).toBe(textOf(composeCard(plan, NOW)))
  })

  it('of a version is an excerpt that names it', () => {
    const version = { number: 2, proposedAt: NOW, fingerprint: 'ab'.repeat(32) }
    const card = composeCardOfVersion(plan, version)
    expect(card.status).toBe('final')
    expect(card.excerptOf).toMatchObject({ version: 'Version 2', fingerprint: version.fingerprint })
    expect(card.sections).toHaveLength(1)
  })
})
