import { createHash } from 'node:crypto'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { canonicalText } from '../../shared/agreement/fingerprint.ts'

/** SHA-256 over the canonical text of the agreement, in hexadecimal. */
export function fingerprintOf(document: AgreementDocument): string {
  return createHash('sha256').update(canonicalText(document), 'utf8').digest('hex')
}
