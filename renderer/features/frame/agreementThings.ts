import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { Section } from '../../../shared/agreement/document.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { shortened } from '../../../shared/base/shortened.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { PlanThing } from './planThings.ts'

const CLAUSE_LETTERS = 90

/** The sections and clauses of the agreement as it reads now, by their headings and their first words. */
export function agreementThings(plan: Plan): readonly PlanThing[] {
  const { sections } = composeAgreement(plan, new Date().toISOString())
  return [...sections.map(sectionThing), ...sections.flatMap(clauseThings)]
}

function sectionThing({ id, number, title }: Section): PlanThing {
  return {
    group: 'Sections of the agreement',
    label: number === '' ? title : `${number} ${title}`,
    words: 'section agreement',
    target: { kind: 'place', path: ['agreement', 'titles', id] },
  }
}

function clauseThings({ title, blocks }: Section): PlanThing[] {
  return blocks
    .filter((block) => block.kind === 'clause')
    .map(({ id, number, inlines }) => ({
      group: 'Clauses',
      label: `${number} ${shortened(plainText(inlines), CLAUSE_LETTERS)}`,
      words: `clause ${title}`,
      target: { kind: 'place', path: ['agreement', 'clauses', id] },
    }))
}
