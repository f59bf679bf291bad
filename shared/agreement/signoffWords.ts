import type { Side } from '../plan/company.ts'

/** The words of a signature block, wherever it is drawn. */
export const NAME_LABEL = 'Name'
export const DECISION_LABEL = 'Decision'
export const DECISIONS = ['Accept', 'Accept with reservation', 'Decline'] as const
export const REASON_LABEL = 'Reservation or reason'
export const SIGNATURE_LABEL = 'Signature'
export const DATE_LABEL = 'Date'

export function signedFor(side: Side): string {
  return side === 'marketing' ? 'For marketing' : 'For sales'
}

/** Who signs, and as what. */
export function signatoryName({ name, title }: { readonly name: string; readonly title: string }): string {
  return title === '' ? name : `${name}, ${title}`
}

/** A fingerprint in groups that can be read out. */
export function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,8}/gu)?.join(' ') ?? ''
}
