import type { Utilisation } from '../../model/figures.ts'
import { rangeWords } from '../ranges.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { leadsByMonth, overloads } from '../leadsByMonth.ts'
import { clause, listed, missing, plain, say, see, sentences } from '../words.ts'

/** What sales can work month by month, against what is planned, and what happens when the two part. */
export function capacitySection(context: SectionContext): DraftSection {
  return {
    id: 'capacity',
    title: 'Capacity',
    blocks: [
      clause('capacity', capacityWords(context)),
      ...overloadClause(context),
      clause(
        'too-many',
        say`If more leads are handed over in a month than sales can work${see('capacity-months')}, sales works them in the order in which they came, and those beyond that number do not count against its commitments. Sales says so in the same month.`,
      ),
      clause(
        'too-few-reps',
        say`If fewer reps work than planned${see('capacity-months')}, marketing’s leads count in full all the same, and sales’ commitments hold for as many leads as the planned team could work.`,
      ),
      ...(hasMonths(context) ? [monthTable(context)] : []),
    ],
  }
}

/** Whether there is anything to show by month: leads, or somebody to work them. */
function hasMonths({ figures }: SectionContext): boolean {
  return [...figures.workable, ...figures.handoff.all].some((value) => value > 0)
}

function capacityWords({ figures, fields, drivers }: SectionContext): Words {
  const most = Math.max(0, ...figures.workable)
  const { hours, leadsPerRep } = drivers.sales
  const perRep = leadsPerRep.value
  if (most === 0) {
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
      : say`Sales can work ${workable} leads a month, with ${fields.share(hours.sellingShare, 'plan.baseline.sales')} of the team’s working time for leads and at most ${fields.count(hours.attempts, 'plan.baseline.sales')} attempts to contact each.`,
    Math.min(...figures.repsWorking) === Math.max(...figures.repsWorking)
      ? say`The team counts as ${start} full reps all the time.`
      : say`Reps who are still learning or have less time count in part: the team counts as ${start} full reps at the start of the term and as ${end} at its end.`,
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
      say`In these months more leads are planned than sales can work, by the number in brackets: ${months}. Before each of them the owners of both sides agree which leads wait, who helps, or what is put off.`,
    ),
  ]
}

function monthTable({ figures, fields }: SectionContext): DraftBlock {
  return {
    kind: 'table',
    id: 'capacity-months',
    title: 'Leads planned and leads that sales can work, by month',
    description:
      'For each month: full reps, leads that sales can work, leads planned to be handed over, and the load as a share.',
    columns: [
      { heading: 'Month', align: 'start', share: 0.2 },
      { heading: 'Full reps', align: 'end', share: 0.2 },
      { heading: 'Can be worked', align: 'end', share: 0.2 },
      { heading: 'Planned', align: 'end', share: 0.2 },
      { heading: 'Load', align: 'end', share: 0.2 },
    ],
    rows: leadsByMonth(figures).map(({ month, planned, elsewhere, workable }, index) => [
      say`${fields.month(month, 'plan.horizon')}`,
      say`${fields.decimal(figures.repsWorking[index] ?? 0, 'figures.repsWorking')}`,
      say`${fields.count(workable, 'figures.workable')}`,
      say`${fields.count(planned + elsewhere, 'figures.handoff.all')}`,
      loadWords(figures.utilisation[index] ?? { kind: 'no-capacity' }, fields),
    ]),
  }
}

function loadWords(utilisation: Utilisation, fields: SectionContext['fields']): Words {
  return utilisation.kind === 'no-capacity'
    ? plain('no capacity')
    : say`${fields.share(utilisation.value, 'figures.utilisation')}`
}
