import { setImmediate } from 'node:timers/promises'
import type { BatchId } from '../../shared/plan/ids.ts'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Connection } from '../database/connection.ts'
import { appendSlice, SLICE_ROWS } from '../database/repositories/leadSlices.ts'

/** Appends rows to a staged batch, a slice at a time with other calls between. @param onStored hears how many are in */
export async function stageLeads(
  connection: Connection,
  batchId: BatchId,
  rows: readonly LeadRow[],
  onStored: (count: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    const slice = rows.slice(from, from + SLICE_ROWS)
    appendSlice(connection, batchId, slice)
    onStored(from + slice.length)
    await setImmediate()
  }
}
