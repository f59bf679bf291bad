import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { composeExcerptOf } from '../../../shared/agreement/inSize.ts'
import { lastSigned } from '../../../shared/agreement/signoff/toldStanding.ts'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import type { PlanFile } from '../../../shared/planFile/planFile.ts'
import { chancesOf } from './chancesOf.ts'

/** The versions that a plan file holds, by rising number. */
export type FileVersions = NonNullable<PlanFile['agreementVersions']>

/** The version that all had signed last by a moment. */
export function lastSignedTree(versions: FileVersions, moment: string): AgreementDocument | undefined {
  const number = lastSigned(versions, moment)?.version.number
  return versions.find(({ version }) => version.number === number)?.tree
}

/** A version of a plan file in another size. */
export function excerptInFile(
  versions: FileVersions,
  frozen: FileVersions[number],
  size: AgreementSize,
): Promise<AgreementDocument> {
  const { number, proposedAt } = frozen.version
  const before = versions.filter(({ version }) => version.number < number)
  return composeExcerptOf(frozen, lastSignedTree(before, proposedAt), size, chancesOf)
}
