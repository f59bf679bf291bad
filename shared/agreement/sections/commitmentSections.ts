import type { SectionId } from '../../plan/agreementSettings.ts'
import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { accountWords, promiseWords } from '../promises/commitmentWords.ts'
import { commitmentsOf, SIDE_NAMES } from '../promises/placedCommitment.ts'
import { clause, missing, paragraph, plain, say, see, sentences } from '../words.ts'
import { meanOf } from '../mean.ts'

/**
 * What one side promises. Both sides' sections are written by this one function, so that what is asked of one
 * is asked of the other; only what counts and what is announced differ.
 */
export function commitmentSection(side: Side, context: SectionContext): DraftSection {
  const placed = commitmentsOf(context.plan, side)
  const own = placed.map((one) =>
    clause(
      `commitment-${one.commitment.id}`,
      sentences(promiseWords(one, context), accountWords(one, context)),
    ),
  )
  const id: SectionId = side === 'marketing' ? 'marketing-commitments' : 'sales-commitments'
  return {
    id,
    title: side === 'marketing' ? 'Marketing’s commitments' : 'Sales’ commitments',
    blocks: [
      ...(own.length > 0
        ? own
        : [
            paragraph(
              missing(
                `${SIDE_NAMES[side]} has made no commitment yet. The agreement needs at least one from each side.`,
              ),
            ),
          ]),
      countsClause(side),
      ...promiseAgainstNeed(side, context),
      announceClause(side),
      ...missClauses(side),
    ],
  }
}

function countsClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-counts',
        say`A lead counts once, in the period in which it is handed over${see('handoff')}. Duplicates, test entries, competitors and people who asked not to be contacted do not count.`,
      )
    : clause(
        'sales-counts',
        say`Work on a lead counts when a person has done it and it is recorded in the system before the period is reported. Leads that do not count for marketing are left out${see('marketing-counts')}.`,
      )
}

/** What the goal takes, what is planned and what can be worked, side by side: marketing's leads and sales' time belong together. */
function promiseAgainstNeed(side: Side, { figures, fields }: SectionContext): DraftBlock[] {
  if (side === 'marketing') {
    if (figures.need.kind !== 'reachable') return []
    const need = fields.countUp(meanOf(figures.need.handoff), 'figures.need.handoff')
    const planned = fields.count(meanOf(figures.handoff.marketing), 'figures.handoff.marketing')
    return [
      clause(
        'marketing-need',
        say`In an average month the goal takes ${need} leads from marketing; the plan expects ${planned}${see('leads-by-month')}.`,
      ),
    ]
  }
  const all = meanOf(figures.handoff.all)
  if (all === 0) return []
  const workable = fields.count(Math.floor(meanOf(figures.workable)), 'figures.workable')
  return [
    clause(
      'sales-load',
      say`In an average month ${fields.count(all, 'figures.handoff.all')} leads are planned to reach sales; sales can work ${workable}${see('capacity-months')}.`,
    ),
  ]
}

function announceClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-announces',
        say`Marketing tells sales before it starts anything that is likely to bring more leads in a month than sales can work${see('capacity-months')}.`,
      )
    : clause(
        'sales-announces',
        say`Sales tells marketing before fewer reps work in a month than planned${see('capacity-months')}.`,
      )
}

/** What follows when a commitment is at risk or missed; the same words for both sides. */
function missClauses(side: Side): DraftBlock[] {
  const name = plain(SIDE_NAMES[side])
  const other = plain(side === 'marketing' ? 'sales' : 'marketing')
  return [
    clause(
      `${side}-warns`,
      say`When ${plain(side)} expects to miss a minimum, it tells ${other} as soon as it knows, with the reason and what it will do.`,
    ),
    clause(
      `${side}-misses`,
      say`${name} has missed a commitment when the figure of a period lies below the minimum. It then explains the miss at the next meeting of the owners, who agree how it is made good. A second miss in a row goes to the sponsors of both sides.`,
    ),
  ]
}
