import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { blockLines } from '../../../shared/agreement/outline.ts'
import { composeCard, composeCardOfVersion } from '../../../shared/agreement/repCard.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { Moment } from '../../../shared/base/moment.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { inlinesOf } from './treeOf.ts'

const plan = examplePlan('software-company')
const NOW = Moment.parse('2027-01-05T14:02:00.000Z')

const textOf = ({ sections }: AgreementDocument): string =>
  sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join('\n')

describe('the card for reps', () => {
  it('holds what to do with a lead and by when, and no other section', () => {
    const card = composeCard(plan, NOW)
    expect(card.sections.map(({ id, number }) => [id, number])).toEqual([['card', '']])
    expect(textOf(card)).toContain('| First touch | Within 4 business hours (target 90%).')
    expect(card.status).toBe('draft')
  })

  it('is there whatever size the agreement has, and where the agreement leaves it out', () => {
    const onePage = {
      ...plan,
      agreement: { ...plan.agreement, size: 'one-page' as const, without: ['card' as const] },
    }
    expect(textOf(composeCard(onePage, NOW))).toContain('| First touch | Within 4 business hours')
  })

  it('points to what it does not hold by where that stands in the agreement, and to nothing that nobody has', () => {
    const card = composeCard(plan, NOW)
    expect(inlinesOf(card).filter(({ kind }) => kind === 'reference')).toEqual([])
    const meetings = composeAgreement(plan, NOW)
      .sections.find(({ id }) => id === 'meetings')
      ?.blocks.find((block) => block.kind === 'clause' && block.id === 'arbitration')
    expect(meetings).toMatchObject({ number: expect.stringMatching(/^\d+\.\d$/) })
    const number = meetings?.kind === 'clause' ? meetings.number : ''
    expect(textOf(card)).toContain(`on the same day (see section ${number} of the agreement).`)
    const onePage = { ...plan, agreement: { ...plan.agreement, size: 'one-page' as const } }
    expect(textOf(composeCard(onePage, NOW))).not.toMatch(/\(see|of the agreement/)
  })

  it('of a version is an excerpt that names it', () => {
    const version = {
      number: 2,
      proposedAt: Moment.parse('2027-01-05T14:02:00.000Z'),
      fingerprint: 'ab'.repeat(32),
    }
    const card = composeCardOfVersion({ version, tree: composeAgreement(plan, NOW), plan })
    expect(card.status).toBe('final')
    expect(card.excerptOf).toMatchObject({ version: 'Version 2', fingerprint: version.fingerprint })
    expect(card.sections).toHaveLength(1)
  })
})
