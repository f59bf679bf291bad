import { present } from '../base/invariant.ts'
import type { Plan } from '../plan/plan.ts'
import type { AgreementDocument } from './document.ts'
import { composeDraft, composeExcerpt } from './inSize.ts'
import type { AgreementVersion } from './signoff/version.ts'

/**
 * The card for reps of a plan as it is: on it what to do with a lead and by when, and nothing else.
 * It is there also where the agreement leaves it out.
 *
 * @param composedAt ISO time with its zone
 */
export function composeCard(plan: Plan, composedAt: string): AgreementDocument {
  return cardAlone(composeDraft(withCard(plan), [], composedAt, 'full'))
}

/**
 * The card for reps of a frozen version, marked as an excerpt of it.
 * @param plan that was frozen with the version
 */
export function composeCardOfVersion(
  plan: Plan,
  version: Pick<AgreementVersion, 'number' | 'proposedAt' | 'fingerprint'>,
): AgreementDocument {
  return cardAlone(composeExcerpt(withCard(plan), version, 'full'))
}

function withCard(plan: Plan): Plan {
  const without = plan.agreement.without.filter((id) => id !== 'card')
  return { ...plan, agreement: { ...plan.agreement, without } }
}

/** Without its number: there is nothing else that it would be told from. */
function cardAlone(document: AgreementDocument): AgreementDocument {
  const card = present(
    document.sections.find(({ id }) => id === 'card'),
    'the card in an agreement of full size',
  )
  return { ...document, sections: [{ ...card, number: '' }] }
}
