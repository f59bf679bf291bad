import { asc, eq } from 'drizzle-orm'
import { KeptClause, KeptClauseId, type KeptClauses } from '../../../shared/plan/keptClause.ts'
import type { Wording } from '../../../shared/plan/wording.ts'
import type { Connection } from '../connection.ts'
import { keptClause, type KeptClauseRow } from '../schema.ts'
import { seal } from '../seal.ts'

export type StoredClause = Omit<KeptClauseRow, 'key'>

/** All kept clauses that are as they were written, the oldest first, and how many are not. */
export function readKeptClauses({ orm }: Connection): KeptClauses {
  const rows = orm.select().from(keptClause).orderBy(asc(keptClause.key)).all()
  const clauses = rows.map(rowToClause).filter((clause) => clause !== null)
  return { clauses, damaged: rows.length - clauses.length }
}

/** Null where a row is not as it was written. */
export function rowToClause(row: StoredClause): KeptClause | null {
  if (row.seal !== sealOfClause(row)) return null
  const clause = KeptClause.safeParse({ id: row.id, wording: JSON.parse(row.wording) })
  return clause.success ? clause.data : null
}

/** @returns the id under which these words are kept, which is that of an earlier clause where it says the same */
export function keepClause(connection: Connection, id: string, wording: Wording): KeptClauseId {
  const words = JSON.stringify(wording)
  const { clauses } = readKeptClauses(connection)
  const same = clauses.find((clause) => JSON.stringify(clause.wording) === words)
  if (same !== undefined) return same.id
  insertKeptClause(connection, { id, wording: words })
  return KeptClauseId.parse(id)
}

export function insertKeptClause({ orm }: Connection, row: Omit<StoredClause, 'seal'>): void {
  orm
    .insert(keptClause)
    .values({ ...row, seal: sealOfClause(row) })
    .run()
}

export function removeKeptClause({ orm }: Connection, id: KeptClauseId): void {
  orm.delete(keptClause).where(eq(keptClause.id, id)).run()
}

function sealOfClause({ id, wording }: Omit<StoredClause, 'seal'>): string {
  return seal('kept-clause', [id, wording])
}
