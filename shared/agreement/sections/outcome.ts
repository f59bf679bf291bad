import { sum } from '../../base/sum.ts'
import type { SectionContext } from '../context.ts'
import type { DraftSection, Words } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { ownOr } from '../ownWords.ts'
import { clause, say, see, sentences } from '../words.ts'

/** What both sides answer for together, and what happens when it was missed although both kept their word. */
export function outcomeSection(context: SectionContext): DraftSection {
  const { sharedOutcome } = context.plan.terms
  return {
    id: 'outcome',
    title: 'Shared outcome',
    blocks: [
      clause('joint-measure', measureWords(context)),
      clause(
        'joint-outcome',
        ownOr(
          sharedOutcome,
          'plan.terms.sharedOutcome',
          say`Marketing and sales are jointly accountable for the goal. If both have kept their commitments and the goal is still missed, neither side has failed the other: the owners of both sides look for the cause at the next review and propose what to change.`,
          context,
        ),
      ),
      ...inFull(context, () => [
        clause(
          'joint-order',
          say`The owners ask in this order: were there as many leads as planned, were they worth what was expected, did they convert as assumed, and did deals take longer. What they find changes the figures of the next version, not those of a period that is over.`,
        ),
      ]),
      clause(
        'joint-excuse',
        say`A side is not held to a commitment to the extent that a miss of the other side made it impossible to keep.`,
      ),
    ],
  }
}

function measureWords({ figures, fields }: SectionContext): Words {
  const expected = sum(figures.revenue)
  return sentences(
    say`The shared measure is revenue from deals won, compared each month with the goal to date${see('goal-to-date')}.`,
    figures.goal.total === 0
      ? null
      : say`The plan expects ${fields.money(expected, 'figures.revenue')} by the end of the term, ${fields.share(expected / figures.goal.total, 'figures.revenue')} of the goal.`,
  )
}
