import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { linesOf } from '../ownWords.ts'
import { clause, plain, refer, say } from '../words.ts'
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
        say`An early review follows within ten business days after either side has asked for it, for one of these reasons:`,
      ),
      { kind: 'list', ordered: false, items: triggers(context) },
      ...inFull(context, () => [
        clause(
          'feedback',
          say`Anybody on either side can tell the owners what does not work. The owners answer within ten business days and take to the next review what they cannot settle.`,
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
      : say`Both sides review this agreement on these dates: ${reviewWords(context)}.`,
  )
}

export function changeClause(): DraftBlock {
  return clause(
    'change',
    say`This agreement changes only in writing, by a new version that is signed like this one. Until then the signed version applies.`,
  )
}

function triggers({ plan, fields }: SectionContext): readonly Words[] {
  const own = linesOf(plan.terms.reviewTriggers)
  return own.length === 0
    ? [rateTrigger(plan), ...USUAL_TRIGGERS.map(plain)]
    : own.map((line) => say`${fields.text(line, 'plan.terms.reviewTriggers')}`)
}

/** Ranges are in the table of rates where history gives them; a plan without history has none. */
function rateTrigger({ history }: SectionContext['plan']): Words {
  return history.months === 0
    ? say`A conversion rate has differed from the rate in ${refer('rates', 'the plan')} by more than a fifth for two months in a row.`
    : say`A conversion rate has been outside its range in ${refer('rates', 'the plan')} for two months in a row.`
}

const USUAL_TRIGGERS = [
  'Sales has lost or gained at least one rep in ten.',
  'Prices, products or target customers have changed.',
  'A minimum was missed three times in a row.',
  'The goal has changed.',
]
