import type { Connection } from '../connection.ts'
import { insertVersion } from '../repositories/agreementVersions.ts'
import { insertKeptClause } from '../repositories/keptClauses.ts'
import { commitBatch, insertBatch } from '../repositories/leadBatches.ts'
import { insertSlice } from '../repositories/leadSlices.ts'
import { insertPlanRows } from '../repositories/plans.ts'
import { sealOfRevision } from '../repositories/revisions.ts'
import { revision } from '../schema.ts'
import type { Salvaged } from './salvage.ts'

/** Puts everything that was salvaged into a new library. */
export function writeSalvaged(connection: Connection, { plans, batches, clauses }: Salvaged): void {
  for (const { row, document, revisions, versions } of plans) {
    insertPlanRows(connection, row, document)
    for (const version of versions) insertVersion(connection, row.id, version)
    for (const made of revisions) {
      connection.orm
        .insert(revision)
        .values({ ...made, seal: sealOfRevision(made) })
        .run()
    }
  }
  for (const { id, wording } of clauses) insertKeptClause(connection, { id, wording })
  for (const { batch, slices } of batches) {
    insertBatch(connection, batch)
    for (const { slice, rows } of slices) insertSlice(connection, slice, rows)
    if (batch.committedAt !== null) commitBatch(connection, batch, batch.committedAt)
  }
}
