import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { signedWords } from '../../shared/agreement/signoff/sheet.ts'
import { STATE_NAMES, standingWords } from '../../shared/agreement/signoff/standingWords.ts'
import type { ToldStanding } from '../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { DECISION_LABEL } from '../../shared/agreement/signoffWords.ts'
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

/** What stands in the place of a signature: by label what was said. */
export type Answers = readonly (readonly [label: string, value: string])[]

/** What a signatory has said; null where there is still to be signed, by a control to fill in. */
export type AnswersOf = (signature: Pick<Signature, 'personId'>) => Answers | null

/** What stands in the place of each signature of a document. Nothing is signed any more once the version no longer waits for it. */
export function answersIn(
  { locale }: Pick<AgreementDocument, 'locale'>,
  { signoff, standing }: Told,
): AnswersOf {
  return ({ personId }) => {
    if (standing === null) return null
    const said = signoff === null ? null : signedWords(signoff, personId, locale)
    if (said !== null) return said.map(([label, value]) => [label, printable(value)])
    return standing.state === 'proposed' ? null : [[DECISION_LABEL, 'Nothing was said']]
  }
}
