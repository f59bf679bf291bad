import { present } from '../base/invariant.ts'
import { SectionId } from '../plan/agreementSettings.ts'
import type { Plan } from '../plan/plan.ts'
import { composeAgreement } from './compose.ts'
import type { AgreementDocument, Block } from './document.ts'
import { composeDraft, composeExcerpt, type Frozen } from './inSize.ts'

/**
 * The card for reps of a plan as it is: on it what to do with a lead and by when, and nothing else.
 * It is there also where the agreement leaves it out. What it points to in the agreement is named as standing there.
 *
 * @param composedAt ISO time with its zone
 */
export function composeCard(plan: Plan, composedAt: string): AgreementDocument {
  const whole = composeAgreement(plan, composedAt)
  return cardAlone(composeDraft(withCardOnly(plan), composedAt, 'full', { whole }))
}

/** The card for reps of a frozen version, marked as an excerpt of it. */
export function composeCardOfVersion(frozen: Frozen): AgreementDocument {
  return cardAlone(composeExcerpt({ ...frozen, plan: withCardOnly(frozen.plan) }, 'full'))
}

function withCardOnly(plan: Plan): Plan {
  const without = SectionId.options.filter((id) => id !== 'card')
  return { ...plan, agreement: { ...plan.agreement, without } }
}

/** Without numbers: there is nothing else that it would be told from. */
function cardAlone(document: AgreementDocument): AgreementDocument {
  const card = present(
    document.sections.find(({ id }) => id === 'card'),
    'the card in an agreement of full size',
  )
  return { ...document, sections: [{ ...card, number: '', blocks: card.blocks.map(unnumbered) }] }
}

function unnumbered(block: Block): Block {
  return block.kind === 'clause' ? { kind: 'paragraph', inlines: block.inlines } : block
}
