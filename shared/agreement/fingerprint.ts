import canonicalize from 'canonicalize'
import { present } from '../base/invariant.ts'
import type { AgreementDocument } from './document.ts'

/**
 * The content of an agreement as canonical JSON (RFC 8785): the same for the same content, whoever writes it. The status
 * is left out, since signing changes it and not what is signed. The fingerprint is SHA-256 over this text as UTF-8; the
 * host computes it, as pure code has no digest.
 */
export function canonicalText(document: AgreementDocument): string {
  const { status: _, ...content } = document
  return present(canonicalize(content), 'canonical JSON of the agreement')
}
