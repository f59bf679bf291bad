import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import { say } from '../words.ts'

/** Another wording of a clause, ready to be signed. */
export interface ClauseVariant {
  readonly id: string
  /** What is different about it, in a few words. */
  readonly name: string
  readonly words: (context: SectionContext) => Words
}

/** The wordings of a clause beside its usual one; none for a clause that has only that. */
export function variantsOf(clauseId: string): readonly ClauseVariant[] {
  return VARIANTS[clauseId] ?? []
}

const VARIANTS: Readonly<Record<string, readonly ClauseVariant[]>> = {
  change: [
    {
      id: 'by-owners',
      name: 'Small changes by the owners',
      words: () =>
        say`It changes by a new version that is signed like this one. Dates, names and reports may be changed by the owners of both sides in writing; no figure and no promise may.`,
    },
  ],
  signing: [
    {
      id: 'no-reservations',
      name: 'Without reservations',
      words: () =>
        say`Each signatory accepts or declines for their side; a refusal states its reason. The agreement is in force when all have accepted and the term has begun.`,
    },
  ],
}
