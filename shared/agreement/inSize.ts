import type { AgreementSize } from '../plan/agreementSettings.ts'
import type { Plan } from '../plan/plan.ts'
import { composeAgreement } from './compose.ts'
import type { Known } from './context.ts'
import type { AgreementDocument, Section } from './document.ts'
import { statesChances, type ModelledChances } from './modelledChances.ts'
import type { AgreementVersion } from './signoff/version.ts'

interface Frozen {
  readonly version: AgreementVersion
  readonly tree: AgreementDocument
}

/**
 * The draft of a plan in any size, as it is or was at a moment: beside the version that was the newest then.
 * @param versions of the plan, by rising number
 * @param known what a simulation of the plan says
 */
export function composeDraft(
  plan: Plan,
  versions: readonly Frozen[],
  composedAt: string,
  size: AgreementSize,
  { chances }: Pick<Known, 'chances'> = {},
): AgreementDocument {
  const resized = { ...plan, agreement: { ...plan.agreement, size } }
  const previous = versions.findLast(({ version }) => version.proposedAt <= composedAt)?.tree
  const known = { ...(chances && { chances }), ...(previous && { previous }) }
  return composeAgreement(resized, composedAt, { kind: 'draft' }, known)
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

/**
 * As `composeExcerpt`, with the chances that the version states; those of before agreements stated any have none.
 * @param previous the version before, by its tree
 * @param chancesOf gives what a simulation says of a plan
 */
export async function composeExcerptOf(
  { version, tree, plan }: Frozen & { readonly plan: Plan },
  previous: AgreementDocument | undefined,
  size: AgreementSize,
  chancesOf: (plan: Plan) => Promise<ModelledChances>,
): Promise<AgreementDocument> {
  const chances = statesChances(tree) ? await chancesOf(plan) : undefined
  return composeExcerpt(plan, version, size, { ...(chances && { chances }), ...(previous && { previous }) })
}

function withoutSignatures(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'signature') }
}
