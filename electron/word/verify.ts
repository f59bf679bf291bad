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
  /** The record is that of a version that is known, or the draft that the plan gives for the same moment. */
  | {
      readonly kind: 'matches'
      readonly against: { readonly kind: 'plan' } | { readonly kind: 'version'; readonly number: number }
      readonly agreement: Identity
      readonly filledIn: readonly FilledIn[]
    }
  /** File and record agree, but anybody could have made both. */
  | {
      readonly kind: 'consistent'
      readonly origin: 'not checked' | 'not known'
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
 * @param known to hold it against
 */
export function verifyWord(bytes: Uint8Array, known?: Known): Verdict {
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
      if (known === undefined) return { kind: 'consistent', origin: 'not checked', agreement, filledIn }
      const against = whatMatches(tree, fingerprint, known)
      return against === null
        ? { kind: 'consistent', origin: 'not known', agreement, filledIn }
        : { kind: 'matches', against, agreement, filledIn }
    }
  }
}

/** What a file may be: a version of an agreement, or the draft of a plan for the moment at which the file was composed. */
export interface Known {
  readonly versions: readonly { readonly number: number; readonly fingerprint: string }[]
  readonly plan: Plan
}

function whatMatches(
  tree: AgreementDocument,
  fingerprint: string,
  { versions, plan }: Known,
): Extract<Verdict, { kind: 'matches' }>['against'] | null {
  // A draft shows other words than a version, so the status, which the fingerprint does not cover, is told apart too.
  const version =
    tree.status === 'final' ? versions.find((one) => one.fingerprint === fingerprint) : undefined
  if (version !== undefined) return { kind: 'version', number: version.number }
  return fingerprintOf(composedAgain(plan, tree)) === fingerprint ? { kind: 'plan' } : null
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
