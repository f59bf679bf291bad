import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { sheetAnswers } from '../../shared/agreement/signoff/sheet.ts'
import type { Change, Comment, FilledIn, Identity, Verdict } from '../../shared/agreement/verdict.ts'
import { changesBetween } from './changes.ts'
import { expectedContent } from './expected.ts'
import { filledInBy } from './filledIn.ts'
import { fingerprintOf } from './fingerprint.ts'
import { openWord } from './read/wordPackage.ts'
import { readContent } from './read/readContent.ts'
import { readRecord } from './record.ts'
import { answersIn, type Told } from './standing.ts'

/** A file that says what its record says, and what it is by that. Where it comes from is not told by it. */
export interface WholeFile {
  readonly kind: 'whole'
  readonly tree: AgreementDocument
  readonly fingerprint: string
  readonly told: Told
  readonly filledIn: readonly FilledIn[]
  readonly comments: readonly Comment[]
}

/** What a file shows by itself, held against nothing but the record that it carries. */
export type CheckedFile = WholeFile | Extract<Verdict, { kind: 'altered' | 'not ours' }>

/** Tells whether a file still says what its own record says. The file may be anything. */
export function checkWord(bytes: Uint8Array): CheckedFile {
  const file = openWord(bytes)
  if (!file.ok) return { kind: 'not ours', why: file.error }
  const record = readRecord(file.value)
  switch (record.kind) {
    case 'none':
      return {
        kind: 'not ours',
        why: 'It carries no record of an agreement. This app did not write it, or another program dropped the record.',
      }
    case 'redline':
      return {
        kind: 'not ours',
        why: 'It is a redline, which shows what differs between two versions and is nothing to sign. Verify the file of the version itself.',
      }
    case 'newer':
      return {
        kind: 'not ours',
        why: 'A newer version of the app wrote it. Update the app, then verify it again.',
      }
    case 'damaged':
      return { kind: 'altered', agreement: null, changes: [RECORD_CHANGED], filledIn: [], comments: [] }
    case 'whole': {
      const content = readContent(file.value)
      if (!content.ok) return { kind: 'not ours', why: content.error }
      const { tree, fingerprint, told } = record
      const { comments, controls, items } = content.value
      const filledIn = [
        ...(told.signoff === null ? [] : sheetAnswers(told.signoff, tree.locale)),
        ...filledInBy(tree, controls, answersIn(tree, told)),
      ]
      const changes = [
        ...(fingerprintOf(tree) === fingerprint ? [] : [RECORD_CHANGED]),
        ...changesBetween(expectedContent(tree, fingerprint, told), items),
      ]
      return changes.length === 0
        ? { kind: 'whole', tree, fingerprint, told, filledIn, comments }
        : { kind: 'altered', agreement: identityOf(tree, fingerprint, told), changes, filledIn, comments }
    }
  }
}

const RECORD_CHANGED: Change = { where: 'record', was: null, now: 'The record does not fit its fingerprint.' }

/** What an agreement calls itself. */
export function identityOf(tree: AgreementDocument, fingerprint: string, { standing }: Told): Identity {
  const { title, company, version, composedAt, excerptOf } = tree
  return {
    title,
    company,
    version,
    composedAt,
    fingerprint,
    standing,
    excerptOf:
      excerptOf === undefined ? null : { version: excerptOf.version, fingerprint: excerptOf.fingerprint },
  }
}
