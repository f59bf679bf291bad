import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import { KEEPING_VARIANTS } from './keepingVariants.ts'
import { LEAD_VARIANTS } from './leadVariants.ts'
import { MISS_VARIANTS } from './missVariants.ts'

/** Another wording of a clause, ready to be signed. */
export interface ClauseVariant {
  readonly id: string
  /** What is different about it, in a few words. */
  readonly name: string
  readonly words: (context: SectionContext) => Words
}

/** The wordings of clauses beside their usual one, by the clause's id. */
export type Variants = Readonly<Record<string, readonly ClauseVariant[]>>

/** The wordings of a clause beside its usual one; none for a clause that has only that. */
export function variantsOf(clauseId: string): readonly ClauseVariant[] {
  return Object.hasOwn(CLAUSE_LIBRARY, clauseId) ? (CLAUSE_LIBRARY[clauseId] ?? []) : []
}

export const CLAUSE_LIBRARY: Variants = { ...LEAD_VARIANTS, ...MISS_VARIANTS, ...KEEPING_VARIANTS }
