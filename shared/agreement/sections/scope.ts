import type { SectionContext } from '../context.ts'
import type { DraftSection, Words } from '../draft.ts'
import { ownOr } from '../ownWords.ts'
import { peopleBlocks } from './people.ts'
import { clause, listed, missing, say, see } from '../words.ts'

/** What the agreement is for, what it is not for, and who stands for each side. */
export function scopeSection(context: SectionContext): DraftSection {
  const { plan, fields } = context
  return {
    id: 'scope',
    title: 'Scope and parties',
    blocks: [
      clause('scope', scopeWords(context)),
      clause(
        'out-of-scope',
        ownOr(
          plan.terms.outOfScope,
          'plan.terms.outOfScope',
          say`It does not cover renewals and sales to existing customers, prices and discounts, pay or personal targets, or leads of a kind that is not named here.`,
          context,
        ),
      ),
      clause(
        'nature',
        say`This is an internal operating agreement between marketing and sales at ${fields.text(plan.company.name, 'plan.company.name')}. It is not a contract: it gives nobody a legal claim and changes nobody’s terms of employment. It sets out what each side does, how both sides measure it, and what happens when it is not done.`,
      ),
      clause(
        'parties',
        say`Each side is represented by the people named here${see('people')}. The sponsor decides what the owners cannot settle. The owner of a side is accountable for its commitments from day to day. The coordinator answers questions about leads and figures. The deputy stands in for the owner; where none is named, the sponsor names one before the owner is away for more than a week.`,
      ),
      ...peopleBlocks(context),
    ],
  }
}

function scopeWords({ plan, fields }: SectionContext): Words {
  const unit =
    plan.company.unit === ''
      ? say`the whole of ${fields.text(plan.company.name, 'plan.company.name')}`
      : say`${fields.text(plan.company.unit, 'plan.company.unit')}`
  if (plan.segments.length === 0) {
    return say`This agreement is for ${unit}. ${missing('Which kinds of lead it covers is not set yet.')}`
  }
  const kinds = listed(
    plan.segments.map(({ name }, index) => say`${fields.text(name, `plan.segments.${index}.name`)}`),
  )
  return say`This agreement is for ${unit}. It covers leads of these kinds, from first contact until they are won, lost or closed: ${kinds}.`
}
