import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { BatchId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { inTransaction, type Connection } from '../connection.ts'
import { lead, leadSlice, type LeadSliceRow } from '../schema.ts'
import { seal } from '../seal.ts'

/** Rows that are written or removed in one transaction. Fixed for ever: the keys of the rows are made from it. */
export const SLICE_ROWS = 1000

export type LeadSlice = Omit<LeadSliceRow, 'key' | 'seal'>
export type StoredLead = readonly [
  leadKey: string,
  segment: string,
  reached: string,
  value: number | null,
  traits: string | null,
]

/** Appends up to SLICE_ROWS rows to a batch in one transaction. */
export function appendSlice(connection: Connection, batchId: BatchId, rows: readonly LeadRow[]): void {
  const stored = rows.map(({ key, segment, reached, value, traits }): StoredLead => [
    key,
    segment,
    JSON.stringify(reached),
    value,
    saysSomething(traits) ? JSON.stringify(traits) : null,
  ])
  inTransaction(connection, () => {
    const { slices } = countSlices(connection, batchId)
    insertSlice(connection, { batchId, number: slices, rows: rows.length }, stored)
  })
}

export function insertSlice(
  { orm, sqlite }: Connection,
  slice: LeadSlice,
  rows: readonly StoredLead[],
): void {
  const { key } = orm
    .insert(leadSlice)
    .values({ ...slice, seal: sealOfSlice(slice, rows) })
    .returning({ key: leadSlice.key })
    .get()
  const insert = sqlite.prepare('INSERT INTO lead VALUES (?, ?, ?, ?, ?, ?)')
  for (const [place, row] of rows.entries()) insert.run(key * SLICE_ROWS + place, ...row)
}

export function countSlices({ orm }: Connection, batchId: BatchId): { slices: number; rows: number } {
  const slices = sql<number>`count(*)`
  const rows = sql<number>`coalesce(sum(${leadSlice.rows}), 0)`
  const counted = orm.select({ slices, rows }).from(leadSlice).where(eq(leadSlice.batchId, batchId)).get()
  return counted ?? { slices: 0, rows: 0 }
}

/** The slices of a batch in order, without their rows. */
export function listSlices({ orm }: Connection, batchId: BatchId): LeadSliceRow[] {
  return orm
    .select()
    .from(leadSlice)
    .where(eq(leadSlice.batchId, batchId))
    .orderBy(asc(leadSlice.number))
    .all()
}

export function readSlice({ orm }: Connection, slice: LeadSliceRow): Result<LeadRow[], 'plan-damaged'> {
  const rows = orm.select().from(lead).where(keysOf(slice.key)).orderBy(asc(lead.key)).all()
  const stored = rows.map(({ leadKey, segment, reached, value, traits }): StoredLead => [
    leadKey,
    segment,
    reached,
    value,
    traits,
  ])
  if (slice.seal !== sealOfSlice(slice, stored)) return fail('plan-damaged')
  const whole = rows.map(({ leadKey, segment, reached, value, traits }) => {
    const days: unknown = JSON.parse(reached)
    const more: unknown = traits === null ? undefined : JSON.parse(traits)
    return { key: leadKey, segment, reached: days, value, traits: more }
  })
  return ok(z.array(LeadRow).parse(whole))
}

function saysSomething({ attributes, behaviours }: LeadRow['traits']): boolean {
  return Object.keys(attributes).length + Object.keys(behaviours).length > 0
}

/** Removes a slice with its rows. */
export function removeSlice({ orm }: Connection, key: number): void {
  orm.delete(lead).where(keysOf(key)).run()
  orm.delete(leadSlice).where(eq(leadSlice.key, key)).run()
}

function keysOf(sliceKey: number) {
  return and(gte(lead.key, sliceKey * SLICE_ROWS), lt(lead.key, (sliceKey + 1) * SLICE_ROWS))
}

/** Traits count where there are any, so that slices from before there were such still have the seal that they had. */
export function sealOfSlice(slice: LeadSlice, rows: readonly StoredLead[]): string {
  const parts = rows.flatMap((row) => (row[4] === null ? row.slice(0, 4) : row))
  return seal('lead-slice', [slice.batchId, slice.number, slice.rows, ...parts])
}
