import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { shortened } from '../../../shared/base/shortened.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { PlanThing } from './planThings.ts'

const CLAUSE_LETTERS = 90

/** The sections and clauses of the agreement as it reads now, by their headings and their first words. */
export function agreementThings(plan: Plan): readonly PlanThing[] {
  const { sections } = composeAgreement(plan, new Date().toISOString())
  return sections.flatMap(({ id, number, title, blocks }): PlanThing[] => [
    {
      group: 'Sections of the agreement',
      label: number === '' ? title : `${number} ${title}`,
      words: 'section agreement',
      target: { kind: 'place', path: ['agreement', 'titles', id] },
    },
    ...blocks.flatMap((block): PlanThing[] =>
      block.kind === 'clause'
        ? [
            {
              group: 'Clauses',
              label: `${block.number} ${shortened(plainText(block.inlines), CLAUSE_LETTERS)}`,
              words: `clause ${title}`,
              target: { kind: 'place', path: ['agreement', 'clauses', block.id] },
            },
          ]
        : [],
    ),
  ])
}
