import { checkAgreement } from '../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../shared/agreement/compose.ts'
import { DocumentTree } from '../../shared/agreement/documentSchema.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import type { ModelledChances } from '../../shared/agreement/modelledChances.ts'
import { mayHappen, standings } from '../../shared/agreement/signoff/standing.ts'
import { lastSigned } from '../../shared/agreement/signoff/toldStanding.ts'
import {
  SignoffEvent,
  type AgreementVersion,
  type SignoffAct,
  type VersionRecord,
} from '../../shared/agreement/signoff/version.ts'
import { present } from '../../shared/base/invariant.ts'
import { dayIn, Moment } from '../../shared/base/moment.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { inTransaction, type Connection } from '../database/connection.ts'
import {
  appendEvent,
  insertVersion,
  readVersions,
  type StoredVersion,
} from '../database/repositories/agreementVersions.ts'
import { fingerprintOf } from '../word/fingerprint.ts'
import { PrintableTree } from '../word/tree.ts'
import { failure, planFailure, problemsFailure } from './callErrors.ts'
import { openPlan } from './planHistory.ts'

/** A version with what was frozen with it. */
export interface OpenVersion {
  readonly record: VersionRecord
  readonly tree: AgreementDocument
  readonly plan: Plan
}

/** Every version of a plan, by rising number. */
export function listVersions(connection: Connection, planId: PlanId): Reply<VersionRecord[]> {
  const stored = storedVersions(connection, planId)
  return stored.ok ? ok(stored.value.map(({ record }) => record)) : stored
}

export function openVersion(connection: Connection, planId: PlanId, number: number): Reply<OpenVersion> {
  const stored = storedVersions(connection, planId)
  if (!stored.ok) return stored
  const found = stored.value[number - 1]
  return found === undefined ? noSuchVersion : ok(openStored(found))
}

/** Every version of a plan with what was frozen with it, by rising number. */
export function openVersions(connection: Connection, planId: PlanId): Reply<OpenVersion[]> {
  const stored = storedVersions(connection, planId)
  if (!stored.ok) return stored
  return ok(stored.value.map(openStored))
}

/**
 * Freezes the agreement of a plan as its next version. Refused while something blocks a final version, while another version
 * waits for signatures, and where the plan was changed since it was looked at.
 */
export function propose(
  connection: Connection,
  given: {
    readonly planId: PlanId
    readonly revision: number
    readonly proposedBy: string
    readonly note: string
    readonly now: string
    /** Of the plan at that revision. */
    readonly chances: ModelledChances
  },
): Reply<VersionRecord> {
  return inTransaction(connection, () => {
    const opened = openPlan(connection, given.planId)
    if (!opened.ok) return opened
    const { plan, revision } = opened.value
    if (revision !== given.revision) return changedMeanwhile
    const frozen = openVersions(connection, given.planId)
    if (!frozen.ok) return frozen
    const records = frozen.value.map(({ record }) => record)
    const proposedAt = Moment.parse(given.now)
    const zone = plan.calendar.timeZone
    const waiting = standings(records, dayIn(proposedAt, zone)).findIndex(({ state }) => state === 'proposed')
    if (waiting >= 0) return waits(waiting + 1)

    const number = records.length + 1
    const signed = lastSigned(records, proposedAt)
    const previous = signed === null ? undefined : frozen.value[signed.version.number - 1]?.tree
    const context = agreementContext(
      plan,
      proposedAt,
      { kind: 'version', number },
      { chances: given.chances, ...(previous && { previous }) },
    )
    const blocking = checkAgreement(context).filter(({ severity }) => severity === 'blocking')
    if (blocking.length > 0) {
      const problems = blocking.map(({ path, message }) => ({ path: [...path], message }))
      return problemsFailure('not-exportable', 'This stands against it:', problems)
    }
    const tree = PrintableTree.parse(composeFrom(context))
    const version: AgreementVersion = {
      number,
      fingerprint: fingerprintOf(tree),
      proposedAt,
      zone,
      proposedBy: given.proposedBy,
      note: given.note,
      planRevision: revision,
      start: plan.agreement.start,
      end: plan.agreement.end,
      signatories: plan.people
        .filter(({ signs }) => signs)
        .map(({ id, name, title, side }) => ({ personId: id, name, title, side })),
    }
    const record: VersionRecord = { version, events: [] }
    insertVersion(connection, given.planId, {
      record,
      tree: JSON.stringify(tree),
      plan: JSON.stringify(plan),
    })
    return ok(record)
  })
}

/** Adds to a version what somebody does to it, if it may happen. */
export function act(
  connection: Connection,
  given: {
    readonly planId: PlanId
    readonly number: number
    readonly act: SignoffAct
    readonly now: string
  },
): Reply<VersionRecord> {
  return inTransaction(connection, () => {
    const versions = listVersions(connection, given.planId)
    if (!versions.ok) return versions
    const record = versions.value[given.number - 1]
    if (record === undefined) return noSuchVersion
    const at = Moment.parse(given.now)
    const event = SignoffEvent.parse({ ...given.act, at })
    const standing = standings(versions.value, dayIn(at, record.version.zone))[given.number - 1]
    const allowed = mayHappen(record, present(standing, 'the standing of a version'), event)
    if (!allowed.ok) return failure('not-signable', allowed.error)
    appendEvent(connection, given.planId, given.number, event)
    return ok({ ...record, events: [...record.events, event] })
  })
}

/** Reads what was frozen with a version, which takes much longer than finding it. */
export function openStored({ record, tree, plan }: StoredVersion): OpenVersion {
  return { record, tree: DocumentTree.parse(JSON.parse(tree)), plan: Plan.parse(JSON.parse(plan)) }
}

/** Every version of a plan as it lies in the library, by rising number: whole, and not yet read. */
export function storedVersions(connection: Connection, planId: PlanId): Reply<StoredVersion[]> {
  const opened = openPlan(connection, planId)
  if (!opened.ok) return opened
  const stored = readVersions(connection, planId)
  return stored.ok ? stored : planFailure(stored.error)
}

const noSuchVersion = failure('not-found', 'This agreement has no version of that number.')

const changedMeanwhile = failure(
  'stale-edit',
  'The plan was changed since you looked at it. Look at the agreement again, then propose it.',
)

function waits(number: number): Reply<never> {
  return failure(
    'not-signable',
    `Version ${number} waits for signatures. Withdraw that proposal first, or wait until all have signed or one has declined.`,
  )
}
