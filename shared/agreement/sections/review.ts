import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { linesOf } from '../ownWords.ts'
import { clause, plain, say } from '../words.ts'
import { reviewWords } from './summary.ts'

/** When both sides look at the agreement again, what brings an early look, and how it changes. */
export function reviewSection(context: SectionContext): DraftSection {
  return {
    id: 'review',
    title: 'Review and change',
    blocks: [
      reviewClause(context),
      changeClause(),
      clause(
        'review-triggers',
        say`Each of the following brings an early look, within ten working days after somebody of either side has asked for it:`,
      ),
      { kind: 'list', ordered: false, items: triggers(context) },
      ...inFull(context, () => [
        clause(
          'feedback',
          say`Everybody on both sides can tell the owners what does not work. The owners answer within ten working days, and bring to the next review what they cannot settle.`,
        ),
      ]),
    ],
  }
}

/** When both sides look at it again. */
export function reviewClause(context: SectionContext): DraftBlock {
  return clause(
    'reviews',
    context.plan.agreement.reviews.length === 0
      ? reviewWords(context)
      : say`Both sides look at this agreement again on these days: ${reviewWords(context)}.`,
  )
}

export function changeClause(): DraftBlock {
  return clause(
    'change',
    say`This agreement changes only in writing, by a new version that is signed like this one. Until then the signed version holds.`,
  )
}

function triggers({ plan, fields }: SectionContext): readonly Words[] {
  const own = linesOf(plan.terms.reviewTriggers)
  return own.length === 0
    ? USUAL_TRIGGERS.map(plain)
    : own.map((line) => say`${fields.text(line, 'plan.terms.reviewTriggers')}`)
}

const USUAL_TRIGGERS = [
  'A conversion rate has lain outside its range for two months in a row.',
  'Sales has lost or gained one rep in ten, or more.',
  'A price, a product or the customers to be won have changed.',
  'A minimum was missed three times in a row.',
  'The goal has changed.',
]
