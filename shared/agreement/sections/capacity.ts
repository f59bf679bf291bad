import { workingTime } from '../../model/businessClock.ts'
import type { Utilisation } from '../../model/figures.ts'
import { contactEffort } from '../../model/hours/contactEffort.ts'
import type { WorkHours } from '../../plan/salesWork.ts'
import { meanOf } from '../mean.ts'
import { rangeWords } from '../ranges.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { hasCapacity, leadsByMonth, overloads } from '../leadsByMonth.ts'
import { inFull } from '../inFull.ts'
import { ownOr } from '../ownWords.ts'
import { clause, listed, missing, plain, say, see, sentences } from '../words.ts'

/** What sales can work month by month, against what is planned, and what happens when the two part. */
export function capacitySection(context: SectionContext): DraftSection {
  const { terms } = context.plan
  return {
    id: 'capacity',
    title: 'Capacity',
    blocks: [
      clause('capacity', capacityWords(context)),
      ...overloadClause(context),
      clause(
        'too-many',
        ownOr(
          terms.burst,
          'plan.terms.burst',
          say`If more leads are handed over in a month than sales can work${see('capacity-months')}, sales works them in the agreed order${see('sales-pace')}. Further attempts to leads already tried give way first, then the leads that are last in that order; leads beyond the number that sales can work do not count against its commitments. Sales tells marketing in the same month.`,
          context,
        ),
      ),
      clause(
        'too-few-reps',
        say`If fewer reps work than planned${see('capacity-months')}, marketing’s leads still count in full, and sales’ commitments apply to as many leads as the planned team could work.`,
      ),
      clause(
        'hiring',
        ownOr(
          terms.hiringTrigger,
          'plan.terms.hiringTrigger',
          say`When more leads are handed over than sales can work in three months in a row, the owners of both sides put two options to the sponsors: another rep, or fewer and better leads. The sponsors choose within ten business days.`,
          context,
        ),
      ),
      ...(hasCapacity(context.figures) ? inFull(context, () => [monthTable(context)]) : []),
    ],
  }
}

function capacityWords(context: SectionContext): Words {
  const { figures, fields, drivers } = context
  const { hours, leadsPerRep } = drivers.sales
  const perRep = leadsPerRep.value
  if (!hasCapacity(figures)) {
    return missing(
      hours !== undefined
        ? 'No rep with time for leads is set yet, so sales can work no leads.'
        : perRep === 0
          ? 'How many leads a rep can work in a month is not set yet.'
          : 'No rep is set yet, so sales can work no leads.',
    )
  }
  const start = fields.decimal(figures.repsWorking[0] ?? 0, 'figures.repsWorking')
  const end = fields.decimal(figures.repsWorking.at(-1) ?? 0, 'figures.repsWorking')
  const workable = rangeWords(
    leadsByMonth(figures).map((month) => month.workable),
    'figures.workable',
    fields,
  )
  const leads = fields.count(perRep, 'plan.baseline.sales.leadsPerRep')
  return sentences(
    hours === undefined
      ? say`Sales can work ${workable} leads a month: ${leads} for each fully ramped rep.`
      : hoursWords(workable, hours, context),
    Math.min(...figures.repsWorking) === Math.max(...figures.repsWorking)
      ? say`The team counts as ${start} full reps throughout the term.`
      : say`Reps who are ramping up or work part of the time count in part: the team counts as ${start} full reps at the start of the term and as ${end} at its end.`,
  )
}

/** Where capacity is by hours: the hours that a rep has for leads, and the minutes that a lead takes. */
function hoursWords(
  workable: Words,
  hours: WorkHours,
  { plan, figures, fields, stages }: SectionContext,
): Words {
  const source = 'plan.baseline.sales' as const
  const month = meanOf(workingTime(plan.calendar, figures.months).map((time) => time.hours))
  const { minutes } = contactEffort(
    {
      chances: hours.contactChances,
      minutesAnAttempt: hours.minutesAnAttempt,
      minutesAConversation: hours.minutesAConversation,
    },
    hours.attempts,
  )
  const each = minutes + (hours.minutesByStage[stages.handoff.id] ?? 0)
  return sentences(
    say`Sales can work ${workable} leads a month.`,
    say`A full rep has ${fields.decimal(month * hours.sellingShare, source)} selling hours for leads in an average month, ${fields.share(hours.sellingShare, source)} of the working time.`,
    say`A lead takes ${fields.counted(each, 'minute', 'minutes', source)} on average until it is reached or closed after at most ${fields.counted(hours.attempts, 'attempt', 'attempts', source)}; what later stages take comes on top.`,
  )
}

function overloadClause({ figures, fields }: SectionContext): DraftBlock[] {
  const over = overloads(figures)
  if (over.length === 0) return []
  const months = listed(
    over.map(
      ({ month, excess }) =>
        say`${fields.month(month, 'figures.utilisation')} (${fields.count(excess, 'figures.utilisation')})`,
    ),
  )
  return [
    clause(
      'overload',
      say`In these months more leads are planned than sales can work, by the number in brackets: ${months}. Before each of these months the owners of both sides agree which leads wait, who helps, or which campaign is postponed.`,
    ),
  ]
}

function monthTable({ figures, fields }: SectionContext): DraftBlock {
  return {
    kind: 'table',
    id: 'capacity-months',
    title: 'Leads needed, expected and workable, by month',
    description:
      'For each month: leads that the goal needs from marketing, leads expected from marketing and from elsewhere, full reps, leads that sales can work, and the load as a share.',
    columns: [
      { heading: 'Month', align: 'start', share: 0.16 },
      { heading: 'Needed from marketing', align: 'end', share: 0.16 },
      { heading: 'Expected from marketing', align: 'end', share: 0.16 },
      { heading: 'From elsewhere', align: 'end', share: 0.14 },
      { heading: 'Full reps', align: 'end', share: 0.11 },
      { heading: 'Sales can work', align: 'end', share: 0.14 },
      { heading: 'Load', align: 'end', share: 0.13 },
    ],
    rows: leadsByMonth(figures).map(({ month, needed, planned, elsewhere, workable }, index) => [
      say`${fields.month(month, 'plan.horizon')}`,
      needed === null ? plain('–') : say`${fields.count(needed, 'figures.need.handoff')}`,
      say`${fields.count(planned, 'figures.handoff.marketing')}`,
      say`${fields.count(elsewhere, 'figures.handoff.all')}`,
      say`${fields.decimal(figures.repsWorking[index] ?? 0, 'figures.repsWorking')}`,
      say`${fields.count(workable, 'figures.workable')}`,
      loadWords(figures.utilisation[index] ?? { kind: 'no-capacity' }, fields),
    ]),
  }
}

function loadWords(utilisation: Utilisation, fields: SectionContext['fields']): Words {
  return utilisation.kind === 'no-capacity'
    ? plain('no capacity')
    : say`${fields.share(utilisation.value, 'figures.utilisation')}`
}
