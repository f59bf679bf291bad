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
  readonly excerpt: (size: AgreementSize) => Promise<AgreementDocument>
}

/** What a file may be: a version of an agreement, or the draft of a plan for the moment at which the file was composed. */
export interface KnownAgreements {
  readonly versionOf: (fingerprint: string) => KnownVersion | null
  /** The draft as it would have been written then; null where there is no plan to hold drafts against. */
  readonly draft: ((composedAt: string, size: AgreementSize) => Promise<AgreementDocument>) | null
}

/**
 * Tells whether a file is an agreement that this app wrote and still says what it said then. The file may be anything.
 * @param known to hold it against; what it may be takes a simulation to write
 */
export function verifyAgainst(bytes: Uint8Array, known: KnownAgreements): Promise<Verdict> {
  return heldAgainst(checkWord(bytes), known)
}

/** Tells of a file by itself whether it still says what it said when it was written. The file may be anything. */
export function verifyWord(bytes: Uint8Array): Verdict {
  const file = checkWord(bytes)
  return file.kind === 'whole' ? { kind: 'consistent', origin: 'not checked', ...told(file) } : file
}

/** The answer for a file that was checked by itself, once it is held against what is known. */
export async function heldAgainst(file: CheckedFile, known: KnownAgreements): Promise<Verdict> {
  if (file.kind !== 'whole') return file
  const found = await whatItIs(file, known)
  if (found === null) return { kind: 'consistent', origin: 'not known', ...told(file) }
  if (found.version !== null && !tellsTheSame(file.signoff, found.version)) {
    const change = {
      where: 'sign-off sheet' as const,
      was: null,
      now: 'It tells something else than what was recorded for this version.',
    }
    return { kind: 'altered', changes: [change], ...told(file) }
  }
  return { kind: 'matches', against: found.against, ...told(file) }
}

function told({ tree, fingerprint, filledIn, comments }: WholeFile) {
  return { agreement: identityOf(tree, fingerprint), filledIn, comments }
}

interface Found {
  readonly against: Against
  /** The version that it is itself. */
  readonly version: VersionRecord | null
}

async function whatItIs(
  { tree, fingerprint }: WholeFile,
  { versionOf, draft }: KnownAgreements,
): Promise<Found | null> {
  const of = tree.excerptOf
  // A draft shows other words than a version, so the status, which the fingerprint does not cover, is told apart too.
  const version = tree.status === 'final' ? versionOf(of?.fingerprint ?? fingerprint) : null
  if (version !== null) {
    const { planId, record } = version
    const { number } = record.version
    if (of === undefined) return { against: { kind: 'version', number, planId }, version: record }
    const excerpt = await version.excerpt(of.size)
    return fingerprintOf(PrintableTree.parse(excerpt)) === fingerprint
      ? { against: { kind: 'excerpt', number, planId }, version: null }
      : null
  }
  if (draft === null || tree.status === 'final') return null
  const { composedAt, paper } = tree
  // The same moment and paper as the file, in any size; all else is the plan's.
  for (const size of AgreementSize.options) {
    const written = PrintableTree.parse({ ...(await draft(composedAt, size)), paper })
    if (fingerprintOf(written) === fingerprint) return { against: { kind: 'plan' }, version: null }
  }
  return null
}

/** Whether a sheet tells what was recorded. One of the two may have been written earlier, and then tells its beginning. */
function tellsTheSame(sheet: VersionRecord | null, recorded: VersionRecord): boolean {
  if (sheet === null) return true
  const both = Math.min(sheet.events.length, recorded.events.length)
  const beginning = ({ version, events }: VersionRecord): string | undefined =>
    canonicalize({ version, events: events.slice(0, both) satisfies readonly SignoffEvent[] })
  return beginning(sheet) === beginning(recorded)
}
