import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { clause, missing, paragraph, say } from '../words.ts'
import { reviewWords } from './summary.ts'
import { termWords } from './front.ts'

/** From when the agreement holds, how it is looked at again, and who signs it. */
export function acceptanceSection(context: SectionContext): DraftSection {
  return {
    id: 'acceptance',
    title: 'Acceptance',
    blocks: [
      clause('term', say`Term of this agreement: ${termWords(context)}.`),
      clause(
        'reviews',
        context.plan.agreement.reviews.length === 0
          ? reviewWords(context)
          : say`Both sides look at it again on these days: ${reviewWords(context)}.`,
      ),
      clause(
        'change',
        say`It changes only in writing, by a new version that is signed like this one. Until then the signed version holds.`,
      ),
      clause(
        'signing',
        say`Each signatory accepts for their side, accepts with a reservation, or declines; a reservation or a reason is written beside the signature. The agreement is in force when all have accepted and the term has begun.`,
      ),
      ...signatures(context),
    ],
  }
}

function signatures({ plan }: SectionContext): DraftBlock[] {
  const signing = plan.people.filter(({ signs }) => signs)
  const sides = ['marketing', 'sales'] as const
  const missingSides = sides.filter((side) => !signing.some((person) => person.side === side))
  return [
    ...missingSides.map((side) =>
      paragraph(
        missing(side === 'marketing' ? 'Nobody signs for marketing yet.' : 'Nobody signs for sales yet.'),
      ),
    ),
    ...sides.flatMap((side) =>
      signing
        .filter((person) => person.side === side)
        .map((person): DraftBlock => ({
          kind: 'signature',
          personId: person.id,
          name: person.name,
          title: person.title,
          side,
        })),
    ),
  ]
}
