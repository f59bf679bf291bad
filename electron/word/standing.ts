import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { type SignedWords, wordsInPlace } from '../../shared/agreement/signoff/sheet.ts'
import { STATE_NAMES, standingWords } from '../../shared/agreement/signoff/standingWords.ts'
import type { ToldStanding } from '../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { createFormat } from '../../shared/base/format.ts'
import { printable } from './printable.ts'
import type { Signature } from './signoff.ts'

/**
 * What a file tells of a version beside its text. The fingerprint does not cover it: it goes on changing when the version does not.
 */
export interface Told {
  /** What was done with the version; null where nothing was, and for drafts and excerpts. */
  readonly signoff: VersionRecord | null
  /** Where the version stands; null for drafts, and in files of before any told it. */
  readonly standing: ToldStanding | null
}

export const NOTHING_TOLD: Told = { signoff: null, standing: null }

/** Under the title on the first page: whether the version holds. */
export function standingLine({ locale, currency }: AgreementDocument, { standing }: Told): string | null {
  return standing === null ? null : printable(standingWords(standing, createFormat(locale, currency)))
}

/** Beside the version at the top of every page. */
export function standingName({ standing }: Told): string | null {
  return standing === null ? null : STATE_NAMES[standing.state]
}

/** What a signatory has said; null where there is still to be signed, by a control to fill in. */
export type AnswersOf = (signature: Pick<Signature, 'personId'>) => SignedWords | null

/** What stands in the place of each signature of a document. Nothing is signed any more once the version no longer waits for it. */
export function answersIn(
  { locale }: Pick<AgreementDocument, 'locale'>,
  { signoff, standing }: Told,
): AnswersOf {
  return ({ personId }) => {
    if (standing === null) return null
    const said = wordsInPlace(signoff, standing.state, personId, locale)
    return said?.map(([label, value]) => [label, printable(value)]) ?? null
  }
}
