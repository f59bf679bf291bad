import { z } from 'zod'
import { Wording } from './wording.ts'

export const KeptClauseId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .brand<'KeptClauseId'>()
export type KeptClauseId = z.infer<typeof KeptClauseId>

/** A clause of the users' own that every plan is offered. */
export const KeptClause = z.strictObject({ id: KeptClauseId, wording: Wording })
export type KeptClause = z.infer<typeof KeptClause>

export const KeptClauses = z.strictObject({
  /** In the order in which they were kept. */
  clauses: z.array(KeptClause),
  /** How many are not as they were written, and left out. */
  damaged: z.int().min(0),
})
export type KeptClauses = z.infer<typeof KeptClauses>
