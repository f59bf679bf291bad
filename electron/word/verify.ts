import canonicalize from 'canonicalize'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { VersionState } from '../../shared/agreement/signoff/standing.ts'
import { STATE_NAMES } from '../../shared/agreement/signoff/standingWords.ts'
import { toldStanding, wasEver } from '../../shared/agreement/signoff/toldStanding.ts'
import type { SignoffEvent, VersionRecord } from '../../shared/agreement/signoff/version.ts'
import type { Against, Change, Verdict } from '../../shared/agreement/verdict.ts'
import { present } from '../../shared/base/invariant.ts'
import type { Moment } from '../../shared/base/moment.ts'
import { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { checkWord, type CheckedFile, identityOf, type WholeFile } from './checkWord.ts'
import { fingerprintOf } from './fingerprint.ts'
import { PrintableTree } from './tree.ts'

/** A version that a file may be. */
export interface KnownVersion {
  /** The plan whose version it is; null for that of a plan file. */
  readonly planId: PlanId | null
  readonly number: number
  /** Of all versions of that plan, by rising number. */
  readonly records: readonly VersionRecord[]
  /** The excerpt of it in that size. */
  readonly excerpt: (size: AgreementSize) => Promise<AgreementDocument>
}

/** What a file may be: a version of an agreement, or the draft of a plan for the moment at which the file was composed. */
export interface KnownAgreements {
  readonly versionOf: (fingerprint: string) => KnownVersion | null
  /** The draft as it would have been written then; null where there is no plan to hold drafts against. */
  readonly draft: ((composedAt: string, size: AgreementSize) => Promise<AgreementDocument>) | null
  /** When it is asked, for where versions stand by then. */
  readonly now: Moment
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
  const { against, version } = found
  const untrue = version === null ? null : untrueIn(file, against.kind === 'version', version, known.now)
  return untrue === null
    ? { kind: 'matches', against, ...told(file) }
    : { kind: 'altered', changes: [untrue], ...told(file) }
}

/** What a file tells of a version beside its text, where that was never recorded for it. */
function untrueIn(
  { told: { signoff, standing } }: WholeFile,
  isWhole: boolean,
  { number, records, planId }: KnownVersion,
  now: Moment,
): Change | null {
  const record = present(records[number - 1], 'the version that the file is')
  if (isWhole && !tellsTheSame(signoff, record)) {
    return {
      where: 'sign-off sheet',
      was: null,
      now: 'It tells something else than what was recorded for this version.',
    }
  }
  if (standing === null || wasEver(standing, records, number, now)) return null
  // A plan file may have been saved before what the Word file tells of happened; a library knows all of it.
  if (planId === null && MAY_BECOME[toldStanding(records, number, now).state].includes(standing.state))
    return null
  return {
    where: 'record',
    was: null,
    now: `This version was never: ${STATE_NAMES[standing.state].toLowerCase()}.`,
  }
}

/** Where a version may stand later. */
const MAY_BECOME: Readonly<Record<VersionState, readonly VersionState[]>> = {
  proposed: ['declined', 'withdrawn', 'signed', 'in-force', 'superseded', 'ended'],
  signed: ['in-force', 'superseded', 'ended'],
  'in-force': ['superseded', 'ended'],
  declined: [],
  withdrawn: [],
  superseded: [],
  ended: [],
}

function told({ tree, fingerprint, told: beside, filledIn, comments }: WholeFile) {
  return { agreement: identityOf(tree, fingerprint, beside), filledIn, comments }
}

interface Found {
  readonly against: Against
  /** The version that it is, or is an excerpt of. */
  readonly version: KnownVersion | null
}

async function whatItIs(
  { tree, fingerprint }: WholeFile,
  { versionOf, draft, now }: KnownAgreements,
): Promise<Found | null> {
  const of = tree.excerptOf
  // A draft shows other words than a version, so the status, which the fingerprint does not cover, is told apart too.
  const version = tree.status === 'final' ? versionOf(of?.fingerprint ?? fingerprint) : null
  if (version !== null) {
    const { planId, number, records } = version
    const standing = toldStanding(records, number, now)
    if (of === undefined) return { against: { kind: 'version', number, planId, standing }, version }
    const excerpt = await version.excerpt(of.size)
    return fingerprintOf(PrintableTree.parse(excerpt)) === fingerprint
      ? { against: { kind: 'excerpt', number, planId, standing }, version }
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
