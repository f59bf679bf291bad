import type { AgreementSize } from '../plan/agreementSettings.ts'
import type { Plan } from '../plan/plan.ts'
import { composeAgreement } from './compose.ts'
import type { Known } from './context.ts'
import type { AgreementDocument, Section } from './document.ts'
import { statesChances, type ModelledChances } from './modelledChances.ts'
import type { AgreementVersion } from './signoff/version.ts'

/** A version with what was frozen with it. */
export interface Frozen {
  readonly version: Pick<AgreementVersion, 'number' | 'proposedAt' | 'fingerprint'>
  readonly tree: AgreementDocument
  readonly plan: Plan
}

/** The draft of a plan in any size. */
export function composeDraft(
  plan: Plan,
  composedAt: string,
  size: AgreementSize,
  known: Known = {},
): AgreementDocument {
  return composeAgreement(inSize(plan, size), composedAt, { kind: 'draft' }, known)
}

/**
 * A frozen version in another size: marked as an excerpt of it, and without anything to sign, as what was signed is the version.
 * @param known as when the version was composed
 */
export function composeExcerpt(
  { version: { number, proposedAt, fingerprint }, tree, plan }: Frozen,
  size: AgreementSize,
  known: Known = {},
): AgreementDocument {
  const issue = { kind: 'version', number } as const
  const document = composeAgreement(inSize(plan, size), proposedAt, issue, { ...known, whole: tree })
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
  frozen: Frozen,
  previous: AgreementDocument | undefined,
  size: AgreementSize,
  chancesOf: (plan: Plan) => Promise<ModelledChances>,
): Promise<AgreementDocument> {
  const chances = statesChances(frozen.tree) ? await chancesOf(frozen.plan) : undefined
  return composeExcerpt(frozen, size, { ...(chances && { chances }), ...(previous && { previous }) })
}

function inSize(plan: Plan, size: AgreementSize): Plan {
  return { ...plan, agreement: { ...plan.agreement, size } }
}

function withoutSignatures(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'signature') }
}
