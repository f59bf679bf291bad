import type { SectionContext } from '../context.ts'
import type { DraftSection } from '../draft.ts'
import { ownOr } from '../ownWords.ts'
import { clause, missing, say, sentences } from '../words.ts'

/** Services that are promised by time, where any are. */
export function guaranteesSection(context: SectionContext): DraftSection {
  const { plan, fields } = context
  const included = plan.terms.guarantees
    .map((guarantee, index) => ({ guarantee, index }))
    .filter(({ guarantee }) => guarantee.included)
  return {
    id: 'guarantees',
    title: 'Guarantees',
    blocks: [
      clause(
        'guarantees-meaning',
        say`Beside the commitments, these services are kept each time they are due. Times run on the working calendar.`,
      ),
      ...included.map(({ guarantee, index }) => {
        const path = `plan.terms.guarantees.${index}` as const
        const hours = guarantee.businessHours
        return clause(
          `guarantee-${guarantee.id}`,
          sentences(
            ownOr(
              guarantee.words,
              `${path}.words`,
              missing('What is guaranteed is not written yet.'),
              context,
            ),
            hours === null
              ? null
              : say`Time: within ${fields.duration(hours * 60, 'business', `${path}.businessHours`)}.`,
          ),
        )
      }),
    ],
  }
}
