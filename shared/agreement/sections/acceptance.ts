import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { clause, missing, paragraph, say } from '../words.ts'
import { isShown } from '../sectionOrder.ts'
import { changeClause, reviewClause } from './review.ts'
import { termClause } from './termOfAgreement.ts'

/** What a signature means, and who signs. Where the agreement has no section on its term or its review, that is said here. */
export function acceptanceSection(context: SectionContext): DraftSection {
  const { plan } = context
  return {
    id: 'acceptance',
    title: 'Acceptance',
    blocks: [
      ...(isShown('term-of-agreement', plan) ? [] : [termClause(context)]),
      ...(isShown('review', plan)
        ? []
        : [...(isShown('summary', plan) ? [] : [reviewClause(context)]), changeClause()]),
      clause(
        'signing',
        say`Each signatory accepts for their side, accepts with a reservation, or declines; a reservation or a reason is written beside the signature. The agreement is in force when all have accepted, with or without reservation, and the term has begun.`,
      ),
      ...(plan.agreement.size === 'one-page' ? [] : [evidenceClause()]),
      ...signatures(context),
    ],
  }
}
function evidenceClause(): DraftBlock {
  return clause(
    'evidence',
    say`A signature applies to this version alone, which is identified by its fingerprint. It is evidence within the company, not a qualified electronic signature.`,
  )
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
