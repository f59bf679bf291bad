import { segmentOutlooks } from '../averages.ts'
import { isTimed } from '../../model/inTime.ts'
import { timelineOf } from '../../model/timeline.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import type { Field } from '../fields.ts'
import { scenarioName } from './front.ts'
import { needWords } from './goals.ts'
import { loadWords } from '../promises/loadWords.ts'
import { trialsWords } from '../promises/chances.ts'
import { clause, note, plain, refer, say, see, sentences } from '../words.ts'

/** The way from the goal to the leads, so that anybody can follow it with a calculator. */
export function calculationSection(context: SectionContext): DraftSection {
  return {
    id: 'calculation',
    title: 'How the figures were computed',
    blocks: [
      clause(
        'method',
        say`All figures follow from the goal, the rates${see('rates')} and the drivers below, for the scenario ${context.fields.text(scenarioName(context), 'plan.agreement.scenarioId')}. Leads that take time to become customers bring their revenue in the later month. The figures are averages and hold no margin for chance: a plan that only just reaches its goal on average misses it about as often as it meets it.`,
      ),
      ...stepsTable(context),
      ...leadValueTable(context),
      ...seasonClause(context),
      clause('capacity-method', capacityMethod(context)),
      ...chancesMethod(context),
    ],
  }
}

/** Goal, marketing's part, what is on its way, and what remains for new leads, line by line. */
function stepsTable(context: SectionContext): DraftBlock[] {
  const { plan, figures, fields } = context
  const { need, goal, carriedRevenue } = figures
  if (need.kind !== 'reachable' || goal.total === 0) return [clause('steps-missing', needWords(context))]
  const remaining = goal.marketing - carriedRevenue
  const share = plan.goal.sourcedShare
  const rows: (readonly [Words, Field])[] = [
    [say`Goal over the term`, fields.money(goal.total, 'plan.goal.amounts')],
    share === null
      ? [
          say`less revenue from leads that are not marketing’s`,
          fields.money(goal.total - goal.marketing, 'figures.goal.marketing'),
        ]
      : [say`times marketing’s share`, fields.share(share, 'plan.goal.sourcedShare')],
    [say`is marketing’s part`, fields.money(goal.marketing, 'figures.goal.marketing')],
    [
      say`less what leads from before the term still bring`,
      fields.money(carriedRevenue, 'figures.carriedRevenue'),
    ],
    [say`is left for new leads`, fields.money(Math.max(0, remaining), 'figures.need')],
    ...lastSteps(context, remaining, need.entriesAMonth),
  ]
  return [
    clause(
      'steps',
      say`${refer('steps-table', 'The table')} leads from the goal to the new leads that it takes.`,
    ),
    {
      kind: 'table',
      id: 'steps-table',
      title: 'From the goal to the leads',
      description:
        'Line by line from the revenue goal to the number of new leads needed in an average month.',
      columns: [
        { heading: 'Step', align: 'start', share: 0.7 },
        { heading: 'Figure', align: 'end', share: 0.3 },
      ],
      rows: rows.map(([words, figure]) => [words, [figure]]),
    },
  ]
}

/** With one goal for the term, leads follow by a division; with several, the one that is hardest to meet decides. */
function lastSteps(
  { plan, fields }: SectionContext,
  remaining: number,
  entries: number,
): (readonly [Words, Field])[] {
  const { period } = plan.goal
  const result = fields.countUp(entries, 'figures.need.entriesAMonth')
  if (period !== 'horizon') {
    return [
      [
        say`New leads needed in an average month, so that the goal is met at the end of every ${plain(period)}`,
        result,
      ],
    ]
  }
  const needed = [say`New leads needed in an average month`, result] as const
  if (entries === 0 || remaining <= 0) return [needed]
  return [
    [
      say`divided by what one new lead a month brings within the term`,
      fields.money(remaining / entries, 'figures.need'),
    ],
    needed,
  ]
}

function leadValueTable(context: SectionContext): DraftBlock[] {
  const { plan, figures, fields, stages } = context
  const outlooks = segmentOutlooks(context)
  if (outlooks.length === 0) return []
  const changing = plan.segments.some(({ id }) => changes(context, id))
  return [
    clause(
      'lead-values',
      say`What a lead is worth when it is handed over is the value of its deal times the share of such leads that become customers. ${refer('lead-value-table', 'The table of lead values')} shows it for each segment.`,
    ),
    {
      kind: 'table',
      id: 'lead-value-table',
      title: 'What leads are worth and how long they take',
      description:
        'For each segment: new leads a month, deal value, share that becomes a customer, value at hand-off, and days to become a customer.',
      columns: [
        { heading: 'Segment', align: 'start', share: 0.25 },
        { heading: 'New a month', align: 'end', share: 0.13 },
        { heading: 'Deal value', align: 'end', share: 0.16 },
        { heading: 'Become customers', align: 'end', share: 0.16 },
        { heading: 'Lead value', align: 'end', share: 0.16 },
        { heading: 'Days', align: 'end', share: 0.14 },
      ],
      rows: outlooks.map(({ segment, index, entries, dealValue, handoffToCustomer, handoffDays }) => {
        const drivers = `plan.baseline.segments.${segment.id}` as const
        return [
          say`${fields.text(segment.name, `plan.segments.${index}.name`)}`,
          say`${fields.count(entries, `${drivers}.entries`)}`,
          say`${fields.money(dealValue, `${drivers}.dealValue`)}`,
          say`${fields.share(handoffToCustomer, `${drivers}.transitions`)}`,
          say`${fields.money(figures.leadValue[segment.id]?.[stages.handoffIndex] ?? 0, 'figures.leadValue')}`,
          say`${fields.count(handoffDays, `${drivers}.transitions`)}`,
        ]
      }),
    },
    note(
      changing
        ? say`Share, value and days count from the hand-off on. Some drivers change during the term; the table shows those of its first month.`
        : say`Share, value and days count from the hand-off on.`,
    ),
  ]
}

function capacityMethod({ drivers }: SectionContext): Words {
  const ramp = say`A new rep counts in part, rising evenly over the ramp-up.`
  return sentences(
    drivers.sales.hours === undefined
      ? say`What sales can work in a month is the number of full reps at work in it times the leads that a full rep can work.`
      : say`What sales can work in a month is the hours that its reps have for leads, less what later stages of earlier leads take, divided by what a new lead takes.`,
    ramp,
  )
}

/** How chances were computed, with what it takes to compute them again. */
function chancesMethod(context: SectionContext): DraftBlock[] {
  const trials = trialsWords(context)
  if (trials === null) return []
  return [
    clause(
      'chances-method',
      sentences(
        say`Chances and leads at a confidence are modelled: the plan was played through in ${trials}, each time with rates, leads and deals drawn by chance as far as history leaves them open. A rate that no history speaks of is taken as it stands.`,
        underLoad(context),
        plain('The same plan, seed and number of trials give the same chances again.'),
      ),
    ),
  ]
}

/** Where a commitment has a time: what its chances rest on. */
function underLoad({ plan }: SectionContext): Words | null {
  return plan.commitments.some(({ metric }) => isTimed(metric)) ? plain(loadWords(plan)) : null
}

function changes({ drivers }: SectionContext, segmentId: string): boolean {
  const own = Object.entries(drivers.segments).find(([id]) => id === segmentId)?.[1]
  if (!own) return false
  const all = [
    own.entries,
    own.dealValue,
    ...Object.values(own.transitions).flatMap((t) => [t.rate, t.lagDays]),
  ]
  return all.some((driver) => driver.changes.length > 0)
}

function seasonClause(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const { seasonality, months } = timelineOf(plan.horizon, plan.goal)
  const most = Math.max(...seasonality)
  const least = Math.min(...seasonality)
  if (most === least) return []
  const at = (factor: number): Words => {
    const month = months[seasonality.indexOf(factor)]
    if (month === undefined) return []
    return say`${fields.share(factor, 'plan.goal.entrySeasonality')} of an average month in ${fields.month(month, 'plan.goal.entrySeasonality')}`
  }
  return [clause('seasons', say`New leads follow the season: from ${at(least)} to ${at(most)}.`)]
}
