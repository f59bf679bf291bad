import { z } from 'zod'
import { KeptClauseId, KeptClauses } from '../plan/keptClause.ts'
import { Wording } from '../plan/wording.ts'
import { command, query } from './procedure.ts'

export const clauses = {
  'clauses.list': query(z.strictObject({}), KeptClauses),
  /** Keeps a clause; one with the same words is not kept twice. */
  'clauses.save': command(z.strictObject({ wording: Wording.min(1) }), z.strictObject({ id: KeptClauseId })),
  /** Plans that have the clause keep it. */
  'clauses.remove': command(z.strictObject({ id: KeptClauseId }), z.strictObject({})),
}
