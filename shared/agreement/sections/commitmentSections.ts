import type { SectionId } from '../../plan/agreementSettings.ts'
import type { Side } from '../../plan/company.ts'
import { averageWorkable } from '../../model/overload.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { leastLikely, needAtConfidence, promiseChances } from '../promises/chances.ts'
import { accountWords, promiseWords } from '../promises/commitmentWords.ts'
import { commitmentsOf, SIDE_NAMES } from '../promises/placedCommitment.ts'
import { clause, listed, missing, paragraph, plain, refer, say, see, sentences } from '../words.ts'
import { hasCapacity } from '../leadsByMonth.ts'
import { meanOf } from '../mean.ts'
import { entriesOverTerm } from '../entriesOverTerm.ts'
import { inFull } from '../inFull.ts'
import { isShown } from '../sectionOrder.ts'
import { ownOr } from '../ownWords.ts'
import { hasLeads, leadsFigure } from './leadsFigure.ts'
import { excludedLeads } from './exclusions.ts'
import { classBlocks } from './leadClasses.ts'
import { leadMixBlocks } from './leadMix.ts'
import { paceWords } from './pace.ts'
import { hasHandRaisers } from './precedence.ts'

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
        // Chances, who answers and where the figure is read stand with the measures, where these are written.
        isShown('metrics', context.plan) ? null : promiseChances(one, context),
        leastLikely(one, context),
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
      countsClause(side, context),
      ...promiseAgainstNeed(side, context),
      ...(side === 'marketing' ? leadMixBlocks(context) : []),
      paceClause(side, context),
      ...(side === 'sales' ? [attemptsClause(context)] : []),
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

function countsClause(side: Side, context: SectionContext): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-counts',
        say`A lead counts once, in the period in which it is handed over${see('handoff')}. Duplicates, test entries, bots, ${excludedLeads(context)}, people who asked not to be contacted, and leads that marketing does not source do not count.`,
      )
    : clause(
        'sales-counts',
        say`Work on a lead counts when it was done by a person and recorded in the system before the period is reported. Automatic replies, second calls within the minute and tasks closed without an attempt do not count; duplicates, test entries, bots and ${excludedLeads(context)} are left out.`,
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
          say`In an average month the goal needs ${need} leads from marketing; the plan expects ${planned}${see('leads-figure')}.`,
          needAtConfidence(context),
        ),
      ),
    ]
  }
  const all = meanOf(figures.handoff.all)
  if (all === 0) return []
  const planned = say`In an average month ${fields.count(all, 'figures.handoff.all')} leads are planned to reach sales`
  const workable = fields.count(averageWorkable(figures), 'figures.workable')
  return [
    clause(
      'sales-load',
      hasCapacity(figures)
        ? say`${planned}; sales can work ${workable}${see('capacity-months')}.`
        : sentences(say`${planned}.`, missing('What sales can work is not set yet.')),
    ),
  ]
}

/** How evenly each side does its part: marketing's leads over the month, sales' work over the leads. */
function paceClause(side: Side, context: SectionContext): DraftBlock {
  return side === 'marketing'
    ? clause('marketing-pace', paceWords(context))
    : clause(
        'sales-pace',
        say`Sales works leads on each business day, ${workOrder(context)}. It leaves none for the end of the period.`,
      )
}

/** Which leads are worked first, as the plan has it. */
function workOrder(context: SectionContext): Words {
  const { plan, fields } = context
  const first = plan.baseline.sales.backlog?.priority ?? []
  const segments = first.flatMap((id) => {
    const index = plan.segments.findIndex((segment) => segment.id === id)
    const name = plan.segments[index]?.name
    return name === undefined ? [] : [say`${fields.text(name, `plan.segments.${index}.name`)}`]
  })
  const ranks: Words[] = [
    ...(hasHandRaisers(context) ? [plain('leads that ask to be contacted first')] : []),
    ...(plan.terms.leadClasses.length > 0
      ? [say`the classes in the order of ${refer('lead-classes-table', 'the table of classes')}`]
      : segments.length > 0
        ? [say`the segments in the order ${listed(segments)}`]
        : []),
  ]
  if (ranks.length === 0) return plain('in the order in which they arrive')
  return say`${ranks.flatMap((rank, index) => (index === 0 ? rank : say`, then ${rank}`))}, and otherwise in the order in which they arrive`
}

/** How every lead is worked, whatever its class. */
function attemptsClause({ plan }: SectionContext): DraftBlock {
  const unless =
    plan.terms.leadClasses.length === 0
      ? []
      : say`, unless its class says otherwise${see('lead-classes-table')}`
  return clause(
    'sales-attempts',
    say`For every lead${unless}, sales uses at least two channels, such as telephone and e-mail, and leaves at least one business day between attempts. Before the first attempt the rep reads where the lead came from and what it did. The outcome of each attempt is recorded on the same business day.`,
  )
}

/** What comes with a lead, and what comes back for it. */
function careClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-context',
        say`With each lead sales receives its source, what it did and when, and what it was sent. Before the hand-off marketing removes duplicates and test entries and fills in the required fields.`,
      )
    : clause(
        'sales-feedback',
        say`For each lead marketing receives the outcome: accepted or rejected with the reason, reached or not, and later won or lost with the reason.`,
      )
}

/** Neither side keeps its number at the cost of what the number is for. */
function qualityClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-mix',
        say`Meeting the number with leads of lower value does not meet the commitment. When the number of leads is met but their lead value in a period is below the plan${see('lead-value-table')}, the owners review the mix at their next meeting and decide what changes.`,
      )
    : clause(
        'sales-effort',
        say`Meeting the number with attempts of lower quality does not meet the commitment. When the number of attempts is met but fewer leads are reached than before, the owners review calls and messages at their next meeting and decide what changes.`,
      )
}

function announceClause(side: Side): DraftBlock {
  return side === 'marketing'
    ? clause(
        'marketing-announces',
        say`Marketing gives sales at least five business days’ notice of a campaign: its message, its audience, and how many leads are expected. A campaign that is likely to bring more leads in a month than sales can work${see('capacity-months')} is agreed with sales first.`,
      )
    : clause(
        'sales-announces',
        say`Sales gives marketing at least five business days’ notice when fewer reps will work in a month than planned${see('capacity-months')}: for how long, and how many leads it can then work.`,
      )
}

/** What each side owes the other when a commitment is at risk; the same words for both. */
function warnClause(side: Side): DraftBlock {
  const other = plain(side === 'marketing' ? 'sales' : 'marketing')
  return clause(
    `${side}-warns`,
    say`When ${plain(side)} expects to miss a minimum, it tells ${other} as soon as it knows, with the reason and the planned action.`,
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
    return say`${fields.count(aMonth, 'figures.entries')} at the stage ${name}`
  })
  return [
    clause(
      'sales-outcomes',
      say`In an average month the plan expects sales’ work to produce ${listed(outcomes)}. These figures are reported, not promised: they depend on both sides.`,
    ),
  ]
}
