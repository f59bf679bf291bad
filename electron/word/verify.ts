import canonicalize from 'canonicalize'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { SignoffEvent, VersionRecord } from '../../shared/agreement/signoff/version.ts'
import type { Against, Verdict } from '../../shared/agreement/verdict.ts'
import { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { checkWord, type CheckedFile, identityOf, type WholeFile } from './checkWord.ts'
import { fingerprintOf } from './fingerprint.ts'
import { PrintableTree } from './tree.ts'

/** A version that a file may be. */
export interface KnownVersion {
  /** The plan whose version it is; null for that of a plan file. */
  readonly planId: PlanId | null
  readonly record: VersionRecord
  /** The excerpt of it in that size. */
  readonly excerpt: (size: AgreementSize) => AgreementDocument
}

/** What a file may be: a version of an agreement, or the draft of a plan for the moment at which the file was composed. */
export interface KnownAgreements {
  readonly versionOf: (fingerprint: string) => KnownVersion | null
  /** The draft as it would have been written then; null where there is no plan to hold drafts against. */
  readonly draft: ((composedAt: string, size: AgreementSize) => AgreementDocument) | null
}

/**
 * Tells whether a file is an agreement that this app wrote and still says what it said then. The file may be anything.
 * @param known to hold it against
 */
export function verifyWord(bytes: Uint8Array, known?: KnownAgreements): Verdict {
  return heldAgainst(checkWord(bytes), known)
}

/** The answer for a file that was checked by itself, once it is held against what is known. */
export function heldAgainst(file: CheckedFile, known?: KnownAgreements): Verdict {
  if (file.kind !== 'whole') return file
  const { tree, fingerprint, filledIn, comments } = file
  const told = { agreement: identityOf(tree, fingerprint), filledIn, comments }
  if (known === undefined) return { kind: 'consistent', origin: 'not checked', ...told }
  const found = whatItIs(file, known)
  if (found === null) return { kind: 'consistent', origin: 'not known', ...told }
  if (found.version !== null && !tellsTheSame(file.signoff, found.version)) {
    const change = {
      where: 'sign-off sheet' as const,
      was: null,
      now: 'It tells something else than what was recorded for this version.',
    }
    return { kind: 'altered', changes: [change], ...told }
  }
  return { kind: 'matches', against: found.against, ...told }
}

interface Found {
  readonly against: Against
  /** The version that it is itself. */
  readonly version: VersionRecord | null
}

function whatItIs({ tree, fingerprint }: WholeFile, { versionOf, draft }: KnownAgreements): Found | null {
  const of = tree.excerptOf
  // A draft shows other words than a version, so the status, which the fingerprint does not cover, is told apart too.
  const version = tree.status === 'final' ? versionOf(of?.fingerprint ?? fingerprint) : null
  if (version !== null) {
    const { planId, record } = version
    const { number } = record.version
    if (of === undefined) return { against: { kind: 'version', number, planId }, version: record }
    const excerpt = version.excerpt(of.size)
    return fingerprintOf(PrintableTree.parse(excerpt)) === fingerprint
      ? { against: { kind: 'excerpt', number, planId }, version: null }
      : null
  }
  if (draft === null || tree.status === 'final') return null
  const { composedAt, paper } = tree
  // The same moment and paper as the file, in any size; all else is the plan's.
  const isDraft = AgreementSize.options.some(
    (size) => fingerprintOf(PrintableTree.parse({ ...draft(composedAt, size), paper })) === fingerprint,
  )
  return isDraft ? { against: { kind: 'plan' }, version: null } : null
}

/** Whether a sheet tells what was recorded. One of the two may have been written earlier, and then tells its beginning. */
function tellsTheSame(sheet: VersionRecord | null, recorded: VersionRecord): boolean {
  if (sheet === null) return true
  const both = Math.min(sheet.events.length, recorded.events.length)
  const beginning = ({ version, events }: VersionRecord): string | undefined =>
    canonicalize({ version, events: events.slice(0, both) satisfies readonly SignoffEvent[] })
  return beginning(sheet) === beginning(recorded)
}
