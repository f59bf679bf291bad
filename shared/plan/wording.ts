import { z } from 'zod'
import { TermId } from './ids.ts'
import { Prose } from './text.ts'

/** One run of a clause in words of one's own. */
export const WordingPart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: Prose,
    strong: z.boolean().exactOptional(),
    emphasis: z.boolean().exactOptional(),
  }),
  /**
   * A live field: the figure or name that the clause's usual wording takes from `source`, and where it takes several from there,
   * the one at `place` (0 for the first).
   */
  z.strictObject({
    kind: z.literal('field'),
    source: z.string().min(1).max(300),
    place: z.int().min(0).max(99),
  }),
  /** A cross-reference that the usual wording has too: to a clause, table or figure by its id. */
  z.strictObject({ kind: z.literal('reference'), target: z.string().min(1).max(120) }),
])
export type WordingPart = z.infer<typeof WordingPart>

export const Wording = z.array(WordingPart).max(400)
export type Wording = z.infer<typeof Wording>

/** What the users have made of one clause. */
export const ClauseEdit = z.strictObject({
  /** In place of the usual wording; null for that one. */
  wording: Wording.nullable(),
  /** Another wording of the clause library; null for the usual one. */
  variant: z.string().max(64).nullable(),
  included: z.boolean(),
  /** An open point on the clause: a comment in the Word file, which stops a final version until it is cleared. */
  openPoint: Prose,
})
export type ClauseEdit = z.infer<typeof ClauseEdit>

/** A clause of one's own at the end of a section. */
export const OwnClause = z.strictObject({ id: TermId, wording: Wording })
export type OwnClause = z.infer<typeof OwnClause>
