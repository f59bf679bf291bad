import type { AgreementSize } from '../plan/agreementSettings.ts'
import type { Plan } from '../plan/plan.ts'
import { composeAgreement } from './compose.ts'
import type { Known } from './context.ts'
import type { AgreementDocument, Section } from './document.ts'
import type { AgreementVersion } from './signoff/version.ts'

interface Frozen {
  readonly version: AgreementVersion
  readonly tree: AgreementDocument
}

/**
 * The draft of a plan in any size, as it is or was at a moment: beside the version that was the newest then.
 * @param versions of the plan, by rising number
 */
export function composeDraft(
  plan: Plan,
  versions: readonly Frozen[],
  composedAt: string,
  size: AgreementSize,
): AgreementDocument {
  const resized = { ...plan, agreement: { ...plan.agreement, size } }
  const previous = versions.findLast(({ version }) => version.proposedAt <= composedAt)?.tree
  return composeAgreement(resized, composedAt, { kind: 'draft' }, previous === undefined ? {} : { previous })
}

/**
 * A frozen version in another size: marked as an excerpt of it, and without anything to sign, as what was signed is the version.
 * @param plan that was frozen with the version
 * @param known as when the version was composed
 */
export function composeExcerpt(
  plan: Plan,
  { number, proposedAt, fingerprint }: Pick<AgreementVersion, 'number' | 'proposedAt' | 'fingerprint'>,
  size: AgreementSize,
  known: Known = {},
): AgreementDocument {
  const resized = { ...plan, agreement: { ...plan.agreement, size } }
  const document = composeAgreement(resized, proposedAt, { kind: 'version', number }, known)
  return {
    ...document,
    excerptOf: { version: document.version, fingerprint, size },
    sections: document.sections.map(withoutSignatures),
  }
}

function withoutSignatures(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'signature') }
}
