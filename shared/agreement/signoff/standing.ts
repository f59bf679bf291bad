import { z } from 'zod'
import { dayIn } from '../../base/moment.ts'
import type { Day } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { PersonId } from '../../plan/ids.ts'
import type { AgreementVersion, Signatory, SignoffEvent, VersionRecord } from './version.ts'

/** Where a version stands. */
export const VersionState = z.enum([
  /** Waits for signatures. */
  'proposed',
  /** A signatory declined: back to the draft. */
  'declined',
  /** Taken back by whoever proposed it. */
  'withdrawn',
  /** All have signed, and its term has not begun. */
  'signed',
  'in-force',
  /** A later version is in force. */
  'superseded',
  /** Its term is over, or it was ended. */
  'ended',
])
export type VersionState = z.infer<typeof VersionState>

/** What one signatory has said of a version. */
export type Stance =
  | { readonly kind: 'open' }
  | Extract<SignoffEvent, { kind: 'signed' }>
  | Extract<SignoffEvent, { kind: 'declined' }>

export interface Standing {
  readonly state: VersionState
  readonly signatories: readonly { readonly signatory: Signatory; readonly stance: Stance }[]
}

/**
 * Where each version of a plan's agreement stands on a day. While a later version is drafted, proposed and signed, the earlier
 * one stays in force; it is superseded on the day on which the later one comes into force, and stays so.
 *
 * @param records by rising number
 * @param today in the zone of the plan's calendar
 */
export function standings(records: readonly VersionRecord[], today: Day): Standing[] {
  return records.map((record, index) => {
    const { state, signatories } = standingAlone(record, today)
    const successor = successorOf(records, index, today)
    const wasAgreed = state === 'in-force' || state === 'signed' || state === 'ended'
    const heldUntil = endOf(record)
    const wasOver = successor !== null && heldUntil !== null && heldUntil < successor.since
    return { signatories, state: successor !== null && wasAgreed && !wasOver ? 'superseded' : state }
  })
}

/** The first later version that came into force, and the day on which it did; null where there is none by today. */
export function successorOf(
  records: readonly VersionRecord[],
  index: number,
  today: Day,
): { readonly number: number; readonly since: Day } | null {
  for (const record of records.slice(index + 1)) {
    const since = beganOn(record)
    if (since !== null && since <= today) return { number: record.version.number, since }
  }
  return null
}

/** The day on which a version comes into force: the first of its term, or that of the last signature; null where it does not. */
export function beganOn(record: VersionRecord): Day | null {
  if (!isSignedByAll(record)) return null
  const { version, events } = record
  const last = events.findLast(({ kind }) => kind === 'signed')
  const complete = dayIn(last?.at ?? version.proposedAt, version.zone)
  const since = version.start !== null && version.start > complete ? version.start : complete
  const end = endOf(record)
  return end !== null && end < since ? null : since
}

/** The last day of its term, or the day on which it was ended before; null where neither is known. */
export function endOf({ version: { end }, events }: VersionRecord): Day | null {
  const ended = events.find((event) => event.kind === 'ended')
  return ended !== undefined && (end === null || ended.on <= end) ? ended.on : end
}

function standingAlone({ version, events }: VersionRecord, today: Day): Standing {
  const signatories = version.signatories.map((signatory) => ({
    signatory,
    stance: stanceOf(signatory.personId, events),
  }))
  return { signatories, state: stateOf(version, events, signatories, today) }
}

function stateOf(
  version: AgreementVersion,
  events: readonly SignoffEvent[],
  signatories: Standing['signatories'],
  today: Day,
): VersionState {
  if (events.some(({ kind }) => kind === 'proposal-withdrawn')) return 'withdrawn'
  if (signatories.some(({ stance }) => stance.kind === 'declined')) return 'declined'
  if (!signatories.every(({ stance }) => stance.kind === 'signed')) return 'proposed'
  const ended = events.find((event) => event.kind === 'ended')
  if (ended !== undefined && ended.on <= today) return 'ended'
  if (version.end !== null && version.end < today) return 'ended'
  return version.start !== null && version.start > today ? 'signed' : 'in-force'
}

/** Whether every signatory has signed and none has taken it back, whatever became of the version later. */
export function isSignedByAll({ version, events }: VersionRecord): boolean {
  return version.signatories.every(({ personId }) => stanceOf(personId, events).kind === 'signed')
}

/** The last thing that somebody said counts. */
function stanceOf(personId: PersonId, events: readonly SignoffEvent[]): Stance {
  const last = events.findLast((event) => 'personId' in event && event.personId === personId)
  return last?.kind === 'signed' || last?.kind === 'declined' ? last : { kind: 'open' }
}

/**
 * Whether something may happen to a version now.
 * @returns why not, as a sentence for the person who tried
 */
export function mayHappen(
  { version, events }: VersionRecord,
  { state, signatories }: Standing,
  event: SignoffEvent,
): Result<void, string> {
  const latest = events.at(-1)
  if (latest !== undefined && event.at < latest.at) {
    return fail(
      'The clock of this computer stands before the last entry of this version. Set it right, then try again.',
    )
  }
  if (event.kind === 'ended') {
    return state === 'in-force' || state === 'signed'
      ? ok(undefined)
      : fail('Only a version that all have signed can be ended.')
  }
  if (state !== 'proposed') return fail(CLOSED[state])
  if (event.kind === 'proposal-withdrawn') return ok(undefined)
  const found = signatories.find(({ signatory }) => signatory.personId === event.personId)
  if (found === undefined) return fail('This person is not among the signatories of this version.')
  if (event.kind === 'signature-withdrawn') {
    return found.stance.kind === 'signed'
      ? ok(undefined)
      : fail(`${found.signatory.name} has not signed this version.`)
  }
  if (found.stance.kind === 'signed') {
    return fail(`${found.signatory.name} has signed already. Withdraw that signature first.`)
  }
  if (event.kind === 'signed' && event.fingerprint !== version.fingerprint) {
    return fail('What was shown for signing is not this version. Open it again.')
  }
  return ok(undefined)
}

const CLOSED: Readonly<Record<Exclude<VersionState, 'proposed'>, string>> = {
  declined: 'This version was declined. Change the draft and propose it anew.',
  withdrawn: 'This proposal was withdrawn. Propose the draft anew.',
  signed: 'All have signed this version. It can be ended, or amended by a new version.',
  'in-force': 'This version is in force. It can be ended, or amended by a new version.',
  superseded: 'A later version has taken the place of this one.',
  ended: 'This version has ended.',
}
