import type { SectionId } from '../../plan/agreementSettings.ts'
import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { leastLikely, needAtConfidence, promiseChances } from '../promises/chances.ts'
import { accountWords, promiseWords } from '../promises/commitmentWords.ts'
import { commitmentsOf, SIDE_NAMES } from '../promises/placedCommitment.ts'
import { clause, listed, missing, paragraph, plain, say, see, sentences } from '../words.ts'
import { meanOf } from '../mean.ts'
import { entriesOverTerm } from '../entriesOverTerm.ts'
import { inFull } from '../inFull.ts'
import { isShown } from '../sectionOrder.ts'
import { ownOr } from '../ownWords.ts'
import { DAYS_A_MONTH } from '../../model/lag.ts'
import { promisedHandover } from '../../model/promisedLeads.ts'
import { hasLeads, leadsFigure } from './leadsFigure.ts'
import { classBlocks } from './leadClasses.ts'

/**
 * What one side promises. Both sides' sections are written by this one function, so that what is asked of one
 * is asked of the other; only what counts and what is announced differ.
 */
export function commitmentSection(side: Side, context: SectionContext): DraftSection {
  const placed = commitmentsOf(context.plan, side)
  const own = placed.map((one) =>
    clause(
      `commitment-${one.commitment.id}`,
      sentences(
        promiseWords(one, context),
        promiseChances(one, context),
        leastLikely(one, context),
        // Who answers and where the figure is read stands with the measures, where these are written.
        isShown('metrics', context.plan) ? null : accountWords(one, context),
      ),
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
      ...(side === 'sales' ? classBlocks(context) : []),
      countsClause(side),
      ...promiseAgainstNeed(side, context),
      ...paceClause(side, context),
      careClause(side),
      ...inFull(context, () => [qualityClause(side)]),
      announceClause(side),
      warnClause(side),
      ...duties(side, context),
      ...(side === 'marketing' && hasLeads(context) ? [leadsFigure(context)] : []),
      ...(side === 'sales' ? inFull(context, () => outcomeClause(context)) : []),
    ],
  }
}

/** What the side does beside its promises, in the users' words. */
function duties(side: Side, context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  return plan.terms.duties.flatMap((duty, index) => {
    if (duty.side !== side || duty.words.trim() === '') return []
    const path = `plan.terms.duties.${index}` as const
    return [
      clause(
        `duty-${duty.id}`,
        sentences(
          ownOr(duty.words, `${path}.words`, [], context),
          duty.owner === '' ? null : say`${fields.text(duty.owner, `${path}.owner`)} answers for it.`,
        ),
      ),
    ]
  })
}

function countsClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-counts',
        say`A lead counts once, in the period in which it is handed over${see('handoff')}. Duplicates, test entries, bots, competitors and people who asked not to be contacted do not count.`,
      )
    : clause(
        'sales-counts',
        say`Work on a lead counts when a person has done it and it is recorded in the system before the period is reported. An automatic reply, a second call within the minute and a task closed without an attempt do not count, and neither do leads that do not count for marketing${see('marketing-counts')}.`,
      )
}

/** What the goal takes, what is planned and what can be worked, side by side: marketing's leads and sales' time belong together. */
function promiseAgainstNeed(side: Side, context: SectionContext): DraftBlock[] {
  const { figures, fields } = context
  if (side === 'marketing') {
    if (figures.need.kind !== 'reachable') return []
    const need = fields.countUp(meanOf(figures.need.handoff), 'figures.need.handoff')
    const planned = fields.count(meanOf(figures.handoff.marketing), 'figures.handoff.marketing')
    return [
      clause(
        'marketing-need',
        sentences(
          say`In an average month the goal takes ${need} leads from marketing; the plan expects ${planned}${see('leads-figure')}.`,
          needAtConfidence(context),
        ),
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

/** How evenly each side does its part: marketing's leads over the month, sales' work over the leads. */
function paceClause(side: Side, { plan, fields }: SectionContext): DraftBlock[] {
  if (side === 'sales') {
    return [
      clause(
        'sales-pace',
        say`Sales works leads on each working day, the most urgent class first and within a class in the order in which they came. It leaves none for the end of the period.`,
      ),
    ]
  }
  const tolerated = fields.share(plan.cadence.tolerated, 'plan.cadence.tolerated')
  const promised = promisedHandover(plan)
  const aWeek = promised === null ? null : (promised.aMonth * DAYS_A_WEEK) / DAYS_A_MONTH
  const slack = aWeek === null ? null : aWeek * plan.cadence.tolerated
  return [
    clause(
      'marketing-pace',
      sentences(
        say`Marketing spreads its leads over the month: its count may run ahead of or behind an even pace by up to ${tolerated} of a week’s leads.`,
        aWeek === null || slack === null
          ? null
          : say`In an average week that is between ${fields.count(Math.max(0, aWeek - slack), 'plan.cadence.tolerated')} and ${fields.count(aWeek + slack, 'plan.cadence.tolerated')} leads.`,
      ),
    ),
  ]
}

const DAYS_A_WEEK = 7

/** What comes with a lead, and what comes back for it. */
function careClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-context',
        say`With each lead sales receives where it came from, what it did and when, and what it was sent. Marketing removes duplicates and test entries before the hand-off and fills in the required fields.`,
      )
    : clause(
        'sales-feedback',
        say`For each lead marketing receives its outcome: accepted or rejected with the reason, reached or not, and later won or lost with the reason. Sales looks at what the lead did before it calls, and records each attempt on the same working day.`,
      )
}

/** Neither side keeps its number at the cost of what the number is for. */
function qualityClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-mix',
        say`Marketing does not make up its number with leads that are worth less. When it keeps its number while the lead value of a period falls below what the plan expects${see('lead-value-table')}, the owners look at the mix at their next meeting and say what changes.`,
      )
    : clause(
        'sales-effort',
        say`Sales does not make up its number with attempts that cannot succeed. When it keeps its number while fewer leads are reached than before, the owners listen to calls and read messages at their next meeting and say what changes.`,
      )
}

function announceClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-announces',
        say`Marketing tells sales before it starts a campaign, at least five working days ahead: what it says, whom it addresses, and how many leads are expected. It does not start anything that is likely to bring more leads in a month than sales can work${see('capacity-months')} without having agreed on it.`,
      )
    : clause(
        'sales-announces',
        say`Sales tells marketing before fewer reps work in a month than planned${see('capacity-months')}, at least five working days ahead: for how long, and how many leads it can then work.`,
      )
}

/** What each side owes the other when a commitment is at risk; the same words for both. */
function warnClause(side: Side): DraftBlock {
  const other = plain(side === 'marketing' ? 'sales' : 'marketing')
  return clause(
    `${side}-warns`,
    say`When ${plain(side)} expects to miss a minimum, it tells ${other} as soon as it knows, with the reason and what it will do.`,
  )
}

/** What the plan expects to become of the leads handed over, in an average month. */
function outcomeClause(context: SectionContext): DraftBlock[] {
  const { plan, figures, fields, stages } = context
  const after = plan.stages.slice(stages.handoffIndex + 1)
  const entries = after.map((_, index) => entriesOverTerm(stages.handoffIndex + 1 + index, 'all', context))
  if (entries.every((count) => count === 0)) return []
  const outcomes = after.map((stage, index) => {
    const name = fields.text(stage.name, `plan.stages.${stages.handoffIndex + 1 + index}.name`)
    const aMonth = (entries[index] ?? 0) / figures.months.length
    return say`${fields.decimal(aMonth, 'figures.entries')} at the stage ${name}`
  })
  return [
    clause(
      'sales-outcomes',
      say`In an average month the plan expects these leads to come of the work of sales: ${listed(outcomes)}. They are watched, not promised: they depend on both sides.`,
    ),
  ]
}
