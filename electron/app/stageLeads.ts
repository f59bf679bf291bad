import { setImmediate } from 'node:timers/promises'
import type { CallContext } from '../../shared/contract/procedure.ts'
import type { BatchId } from '../../shared/plan/ids.ts'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Connection } from '../database/connection.ts'
import { appendSlice, SLICE_ROWS } from '../database/repositories/leadSlices.ts'

/**
 * Appends rows to a staged batch, a slice at a time with other calls between.
 * @returns false when it was cancelled; what is in by then stays in the batch
 */
export async function stageLeads(
  connection: Connection,
  batchId: BatchId,
  rows: readonly LeadRow[],
  { signal, progress }: CallContext,
): Promise<boolean> {
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    if (signal.aborted) return false
    const slice = rows.slice(from, from + SLICE_ROWS)
    appendSlice(connection, batchId, slice)
    progress((from + slice.length) / rows.length, 'Storing leads')
    await setImmediate()
  }
  return true
}
