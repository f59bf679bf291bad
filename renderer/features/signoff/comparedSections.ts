import { compareDocuments, type ComparedSection } from '../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'

/** Two documents section by section, without the section that itself lists what differs from the version before. */
export function comparedSections(before: AgreementDocument, after: AgreementDocument): ComparedSection[] {
  return compareDocuments(before, after).filter(({ id }) => id !== 'changes')
}
