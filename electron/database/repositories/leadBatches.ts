import { and, eq, isNull } from 'drizzle-orm'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { BatchId } from '../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../shared/plan/leadRow.ts'
import { inTransaction, type Connection } from '../connection.ts'
import { expectMissing } from '../damage.ts'
import { leadBatch, type LeadBatchRow, type LeadSliceRow } from '../schema.ts'
import { seal } from '../seal.ts'
import { listSlices, readSlice, removeSlice } from './leadSlices.ts'

export type LeadBatch = Omit<LeadBatchRow, 'key' | 'seal'>

/** Adds a batch that counts only once it is committed. */
export function insertBatch({ orm }: Connection, batch: Omit<LeadBatch, 'committedAt'>): void {
  const row = { ...batch, committedAt: null }
  orm
    .insert(leadBatch)
    .values({ ...row, seal: sealOfBatch(row, []) })
    .run()
}

/** A batch that is not committed yet. */
export function findStagedBatch({ orm }: Connection, id: BatchId): LeadBatch | null {
  const row = orm
    .select()
    .from(leadBatch)
    .where(and(eq(leadBatch.id, id), isNull(leadBatch.committedAt)))
    .get()
  return row?.seal === (row && sealOfBatch(row, [])) ? (row ?? null) : null
}

export function listStagedBatches({ orm }: Connection): BatchId[] {
  const rows = orm.select({ id: leadBatch.id }).from(leadBatch).where(isNull(leadBatch.committedAt)).all()
  return rows.map(({ id }) => id)
}

/** Makes a staged batch count. */
export function commitBatch(connection: Connection, batch: LeadBatch, now: string): void {
  const committed = { ...batch, committedAt: now }
  connection.orm
    .update(leadBatch)
    .set({ committedAt: now, seal: sealOfBatch(committed, sealsOf(listSlices(connection, batch.id))) })
    .where(eq(leadBatch.id, batch.id))
    .run()
}

/** Removes the last slice of a batch, or the batch when it has none. @returns whether there is more to remove */
export function removeFromBatch(connection: Connection, id: BatchId): boolean {
  return inTransaction(connection, () => {
    const last = listSlices(connection, id).at(-1)
    if (last) removeSlice(connection, last.key)
    else connection.orm.delete(leadBatch).where(eq(leadBatch.id, id)).run()
    return last !== undefined
  })
}

/** Rows of the committed ones among these batches; a batch that is not there counts nothing. */
export function countLeads(connection: Connection, ids: readonly BatchId[]): Result<number, 'plan-damaged'> {
  let leads = 0
  for (const id of ids) {
    const slices = committedSlices(connection, id)
    if (!slices.ok) return slices
    leads += slices.value.reduce((sum, { rows }) => sum + rows, 0)
  }
  return ok(leads)
}

/** The rows of the committed ones among these batches, slice by slice, each compared with its seal. */
export function* readLeads(
  connection: Connection,
  ids: readonly BatchId[],
): Generator<Result<LeadRow[], 'plan-damaged'>, void> {
  for (const id of ids) {
    const slices = committedSlices(connection, id)
    if (!slices.ok) yield slices
    else for (const slice of slices.value) yield readSlice(connection, slice)
  }
}

/**
 * The rows of one slice of a batch, compared with their seal, and the number of the next one; null after the last.
 * @param number of the slice, from 0; one that is not there has no rows
 */
export function readLeadSlice(
  connection: Connection,
  id: BatchId,
  number: number,
): Result<{ rows: LeadRow[]; next: number | null }, 'plan-damaged'> {
  const slices = committedSlices(connection, id)
  if (!slices.ok) return slices
  const slice = slices.value[number]
  const rows = slice ? readSlice(connection, slice) : ok([])
  if (!rows.ok) return rows
  return ok({ rows: rows.value, next: number + 1 < slices.value.length ? number + 1 : null })
}

function committedSlices(connection: Connection, id: BatchId): Result<LeadSliceRow[], 'plan-damaged'> {
  const batch = connection.orm.select().from(leadBatch).where(eq(leadBatch.id, id)).get()
  if (!batch) {
    expectMissing(connection.orm.select().from(leadBatch).all(), id)
    return ok([])
  }
  const kept = batch.committedAt === null ? [] : listSlices(connection, id)
  const isWhole = batch.id === id && batch.seal === sealOfBatch(batch, sealsOf(kept))
  return isWhole ? ok(kept) : fail('plan-damaged')
}

function sealsOf(slices: readonly LeadSliceRow[]): string[] {
  return slices.map((slice) => slice.seal)
}

/** @param slices seals of the slices once the batch is committed; none before */
export function sealOfBatch(batch: LeadBatch, slices: readonly string[]): string {
  const { id, planId, fileNames, begunAt, committedAt } = batch
  return seal('lead-batch', [id, planId, fileNames, begunAt, committedAt, ...slices])
}
