import type { Finding } from '../../model/figures.ts'
import { isUnwritten } from '../../plan/changes/agreement.ts'
import { ownClauseId } from '../clauses/applyEdits.ts'
import type { SectionContext } from '../context.ts'
import { shownSections } from '../sectionOrder.ts'
import { writeSection } from '../composeSections.ts'

/** Clauses of the users' own that are on the page without words. */
export function ownClauseFindings(context: SectionContext): Finding[] {
  const { titles, ownClauses } = context.plan.agreement
  return shownSections(context.plan).flatMap((sectionId) =>
    (ownClauses[sectionId] ?? [])
      .filter(({ wording }) => isUnwritten(wording))
      .map((clause): Finding => ({
        code: 'own-clause-empty',
        severity: 'blocking',
        message: `A clause of your own in “${titles[sectionId] ?? writeSection(sectionId, context).title}” has no words yet. Write it, or remove it.`,
        path: ['agreement', 'clauses', ownClauseId(clause)],
      })),
  )
}
