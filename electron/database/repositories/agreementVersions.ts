import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { present } from '../../../shared/base/invariant.ts'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import {
  AgreementVersion,
  SignoffEvent,
  type VersionRecord,
} from '../../../shared/agreement/signoff/version.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import type { Connection } from '../connection.ts'
import { agreementVersion, signoffEvent, type AgreementVersionRow, type SignoffEventRow } from '../schema.ts'
import { seal } from '../seal.ts'

/** A version with everything that was frozen with it, as texts: they are compared and exported byte for byte. */
export interface StoredVersion {
  readonly record: VersionRecord
  /** JSON of the document. */
  readonly tree: string
  /** JSON of the plan that it was composed from. */
  readonly plan: string
}

/** All versions of a plan, by rising number. */
export function readVersions({ orm }: Connection, planId: PlanId): Result<StoredVersion[], 'plan-damaged'> {
  const versions = orm
    .select()
    .from(agreementVersion)
    .where(eq(agreementVersion.planId, planId))
    .orderBy(asc(agreementVersion.number))
    .all()
  const events = orm
    .select()
    .from(signoffEvent)
    .where(eq(signoffEvent.planId, planId))
    .orderBy(asc(signoffEvent.version), asc(signoffEvent.number))
    .all()
  const stored = versions.map((row, index) =>
    row.number === index + 1
      ? rowsToVersion(
          row,
          events.filter((event) => event.version === row.number),
        )
      : null,
  )
  const whole = stored.filter((version) => version !== null)
  const belong = events.every(({ version }) => version >= 1 && version <= versions.length)
  return belong && whole.length === versions.length ? ok(whole) : fail('plan-damaged')
}

/** As the index on it has it. */
const fingerprintOfRow = sql`CASE WHEN json_valid(${agreementVersion.described}) THEN json_extract(${agreementVersion.described}, '$.fingerprint') END`

/** The versions of a fingerprint: one, or several where a plan with its versions was copied. */
export function findVersions(
  { orm }: Connection,
  fingerprint: string,
): { readonly planId: PlanId; readonly number: number }[] {
  return orm
    .select({ planId: agreementVersion.planId, number: agreementVersion.number })
    .from(agreementVersion)
    .where(eq(fingerprintOfRow, fingerprint))
    .all()
}

/** Null where a row is not as it was written. */
export function rowsToVersion(
  row: Omit<AgreementVersionRow, 'key'>,
  events: readonly Omit<SignoffEventRow, 'key'>[],
): StoredVersion | null {
  if (row.seal !== sealOfVersion(row) || events.length !== row.events) return null
  let before = ''
  for (const [index, event] of events.entries()) {
    if (event.number !== index + 1 || event.seal !== sealOfEvent(event, before)) return null
    before = event.seal
  }
  const version = AgreementVersion.safeParse(JSON.parse(row.described))
  const happened = z.array(SignoffEvent).safeParse(events.map(({ event }): unknown => JSON.parse(event)))
  if (!version.success || !happened.success) return null
  return { record: { version: version.data, events: happened.data }, tree: row.tree, plan: row.plan }
}

/** Adds a version with what has happened to it. */
export function insertVersion(
  connection: Connection,
  planId: PlanId,
  { record: { version, events }, tree, plan }: StoredVersion,
): void {
  const row = { planId, number: version.number, described: JSON.stringify(version), tree, plan, events: 0 }
  connection.orm
    .insert(agreementVersion)
    .values({ ...row, seal: sealOfVersion(row) })
    .run()
  for (const event of events) appendEvent(connection, planId, version.number, event)
}

/** Adds an event to a version that is there. */
export function appendEvent({ orm }: Connection, planId: PlanId, version: number, event: SignoffEvent): void {
  const isVersion = and(eq(agreementVersion.planId, planId), eq(agreementVersion.number, version))
  const found = present(orm.select().from(agreementVersion).where(isVersion).get(), 'the version of an event')
  const last = orm
    .select({ seal: signoffEvent.seal })
    .from(signoffEvent)
    .where(
      and(
        eq(signoffEvent.planId, planId),
        eq(signoffEvent.version, version),
        eq(signoffEvent.number, found.events),
      ),
    )
    .get()
  const added = { planId, version, number: found.events + 1, event: JSON.stringify(event) }
  orm
    .insert(signoffEvent)
    .values({ ...added, seal: sealOfEvent(added, last?.seal ?? '') })
    .run()
  const counted = { ...found, events: found.events + 1 }
  orm
    .update(agreementVersion)
    .set({ events: counted.events, seal: sealOfVersion(counted) })
    .where(isVersion)
    .run()
}

function sealOfVersion(row: Omit<AgreementVersionRow, 'key' | 'seal'>): string {
  const { planId, number, described, tree, plan, events } = row
  return seal('agreement-version', [planId, number, described, tree, plan, events])
}

/** @param before seal of the event before it, empty for the first */
function sealOfEvent(row: Omit<SignoffEventRow, 'key' | 'seal'>, before: string): string {
  return seal('signoff-event', [row.planId, row.version, row.number, row.event, before])
}
