import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { type Change, changesBetween } from './changes.ts'
import { expectedContent } from './expected.ts'
import { type FilledIn, filledInBy } from './filledIn.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readContent } from './read/readContent.ts'
import { readRecord } from './record.ts'
import { openWord } from './read/wordPackage.ts'

/** Which agreement a file says that it is. */
export interface Identity {
  readonly title: string
  readonly company: string
  readonly version: string
  readonly composedAt: string
  readonly fingerprint: string
}

/**
 * What can be said of a file. Its text, table cells, chart data, headers and footers are held against the record that it
 * carries; not the page numbers that programs write, the look, or what signatories filled in, which is reported.
 */
export type Verdict =
  /** The record is the one that `against` gives: a draft composed again from the plan at the same moment. */
  | {
      readonly kind: 'matches'
      readonly against: 'plan'
      readonly agreement: Identity
      readonly filledIn: readonly FilledIn[]
    }
  /** File and record agree, but anybody could have made both. */
  | {
      readonly kind: 'consistent'
      readonly origin: 'not checked' | 'differs from the plan'
      readonly agreement: Identity
      readonly filledIn: readonly FilledIn[]
    }
  /** `agreement` is null where the record itself is damaged. */
  | {
      readonly kind: 'altered'
      readonly agreement: Identity | null
      readonly changes: readonly Change[]
      readonly filledIn: readonly FilledIn[]
    }
  | { readonly kind: 'not ours'; readonly why: string }

/**
 * Tells whether a file is an agreement that this app wrote and still says what it said then. The file may be anything.
 * @param plan To hold it against, as the draft that the plan gives for the moment at which the file was composed.
 */
export function verifyWord(bytes: Uint8Array, plan?: Plan): Verdict {
  const file = openWord(bytes)
  if (!file.ok) return { kind: 'not ours', why: file.error }
  const record = readRecord(file.value)
  switch (record.kind) {
    case 'none':
      return {
        kind: 'not ours',
        why: 'It carries no record of an agreement. This app did not write it, or another program dropped the record.',
      }
    case 'newer':
      return {
        kind: 'not ours',
        why: 'A newer version of the app wrote it. Update the app, then verify it again.',
      }
    case 'damaged':
      return { kind: 'altered', agreement: null, changes: [RECORD_CHANGED], filledIn: [] }
    case 'whole': {
      const content = readContent(file.value)
      if (!content.ok) return { kind: 'not ours', why: content.error }
      const { tree, fingerprint } = record
      const agreement = identityOf(tree, fingerprint)
      const filledIn = filledInBy(tree, content.value.controls)
      const changes = [
        ...(fingerprintOf(tree) === fingerprint ? [] : [RECORD_CHANGED]),
        ...changesBetween(expectedContent(tree, fingerprint), content.value.items),
      ]
      if (changes.length > 0) return { kind: 'altered', agreement, changes, filledIn }
      if (plan === undefined) return { kind: 'consistent', origin: 'not checked', agreement, filledIn }
      return fingerprintOf(composedAgain(plan, tree)) === fingerprint
        ? { kind: 'matches', against: 'plan', agreement, filledIn }
        : { kind: 'consistent', origin: 'differs from the plan', agreement, filledIn }
    }
  }
}

const RECORD_CHANGED: Change = { where: 'record', was: null, now: 'The record does not fit its fingerprint.' }

/** The same moment and paper as the file; all else is the plan's. */
function composedAgain(plan: Plan, { composedAt, paper }: AgreementDocument): AgreementDocument {
  return { ...composeAgreement(plan, composedAt), paper }
}

function identityOf(tree: AgreementDocument, fingerprint: string): Identity {
  const { title, company, version, composedAt } = tree
  return { title, company, version, composedAt, fingerprint }
}
