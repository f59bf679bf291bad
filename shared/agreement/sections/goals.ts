import { assertNever } from '../../base/invariant.ts'
import { cumulative } from '../../base/sum.ts'
import { periodLengths } from '../../plan/goal.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { roundUp } from '../fields.ts'
import { inFull } from '../inFull.ts'
import { meanOf } from '../mean.ts'
import { VALUE_BASIS_WORDS } from '../valueBasis.ts'
import { funnelFigure, revenueFigure } from './goalFigures.ts'
import { clause, listed, missing, plain, say, see, sentences } from '../words.ts'

/** What both sides want to reach together, and what it takes. */
export function goalsSection(context: SectionContext): DraftSection {
  const { carriedRevenue } = context.figures
  const { fields } = context
  return {
    id: 'goals',
    title: 'Shared goals',
    blocks: [
      clause('goal', goalWords(context)),
      clause('sourced-share', sourcedShareWords(context)),
      ...(carriedRevenue > 0
        ? [
            clause(
              'carried',
              say`Leads that arrived before the term are expected to bring ${fields.money(carriedRevenue, 'figures.carriedRevenue')} of marketing’s part.`,
            ),
          ]
        : []),
      clause('need', needWords(context)),
      ...(context.figures.goal.total === 0
        ? []
        : [goalTable(context), ...inFull(context, () => [revenueFigure(context)])]),
      ...(context.figures.handoff.all.some((leads) => leads > 0)
        ? inFull(context, () => [funnelFigure(context)])
        : []),
    ],
  }
}

/** The goal in one sentence. */
export function goalWords({ plan, figures, fields }: SectionContext): Words {
  const first = figures.months[0]
  const last = figures.months.at(-1)
  if (figures.goal.total === 0 || first === undefined || last === undefined) {
    return missing('No revenue goal is set yet.')
  }
  const basis = fields.text(VALUE_BASIS_WORDS[plan.goal.valueBasis], 'plan.goal.valueBasis')
  return say`The goal is ${fields.money(figures.goal.total, 'plan.goal.amounts')} of revenue from ${fields.month(first, 'plan.horizon.start')} to ${fields.month(last, 'plan.horizon.months')}, counted as ${basis} of the deals won.`
}

/** The part of the goal that marketing's leads are to bring. */
export function sourcedShareWords({ plan, figures, fields }: SectionContext): Words {
  const { sourcedShare } = plan.goal
  if (figures.goal.total === 0) return missing('Marketing’s part of the goal is not set yet.')
  const part = fields.money(figures.goal.marketing, 'figures.goal.marketing')
  if (sourcedShare === null) {
    return say`Revenue from leads that are not marketing’s counts first. Marketing’s leads are to bring the rest, ${part}.`
  }
  if (sourcedShare === 1) return say`Marketing’s leads are to bring all of it.`
  const share = fields.share(sourcedShare, 'plan.goal.sourcedShare')
  return say`Marketing’s leads are to bring ${share} of it, ${part}. The rest comes from other sources.`
}

/** How many leads the goal takes, or why no number of leads reaches it. */
export function needWords(context: SectionContext): Words {
  const { plan, figures, fields, stages } = context
  const { need } = figures
  switch (need.kind) {
    case 'reachable': {
      const first = fields.text(stages.first.name, 'plan.stages.0.name')
      const entries = fields.countUp(need.entriesAMonth, 'figures.need.entriesAMonth')
      const handoff = meanOf(need.handoff)
      const steady = need.steadyEntriesAMonth
      if (roundUp(need.entriesAMonth) === 0) {
        return sentences(
          say`The leads that are already on their way reach marketing’s part; no new lead is needed.`,
          outOfReachWords(context),
        )
      }
      return sentences(
        say`To reach marketing’s part, ${entries} leads have to enter the stage ${first} in an average month.`,
        stages.handoffIndex === 0
          ? null
          : say`Of these, ${fields.countUp(handoff, 'figures.need.handoff')} a month are handed over to sales${see('leads-figure')}.`,
        steady !== null && steady < need.entriesAMonth * 0.99
          ? say`If leads became customers at once, ${fields.countUp(steady, 'figures.need.steadyEntriesAMonth')} would be enough: the difference covers deals that close after the term.`
          : null,
        outOfReachWords(context),
      )
    }
    case 'unreachable': {
      const segment = plan.segments.findIndex(({ id }) => id === need.segmentId)
      const stage = plan.stages.findIndex(({ id }) => id === need.stageId)
      return say`No number of leads reaches marketing’s part: in ${fields.text(plan.segments[segment]?.name ?? '', `plan.segments.${segment}.name`)} no lead gets beyond the stage ${fields.text(plan.stages[stage]?.name ?? '', `plan.stages.${stage}.name`)}.`
    }
    case 'out-of-reach':
      return sentences(
        say`No new lead can become revenue in time to reach what is due by ${fields.month(need.by, 'figures.need.by')}.`,
        need.firstPossible === null
          ? say`None can within the term.`
          : say`The first month that new leads can still change is ${fields.month(need.firstPossible, 'figures.need.firstPossible')}.`,
      )
    case 'incomplete':
      return [
        ...missing('How many leads the goal takes cannot be computed yet. What is missing: '),
        fields.text(need.missing, 'figures.need.missing'),
        ...plain('.'),
      ]
    default:
      return assertNever(need)
  }
}

/** The ends of periods whose goal no new lead can change any more. */
function outOfReachWords({ figures, fields }: SectionContext): Words | null {
  const { need } = figures
  const [first] = need.kind === 'reachable' ? need.outOfReach : []
  if (need.kind !== 'reachable' || first === undefined) return null
  const periods = listed(need.outOfReach.map(({ by }) => say`${fields.month(by, 'figures.need.outOfReach')}`))
  return sentences(
    say`What is due by ${periods} is out of reach: no new lead becomes revenue in time.`,
    first.firstPossible === null
      ? null
      : say`The first month that new leads can still change is ${fields.month(first.firstPossible, 'figures.need.outOfReach')}.`,
  )
}

/** The goal to date beside what the plan expects to date, at the end of each month or quarter. */
function goalTable({ plan, figures, fields }: SectionContext): DraftBlock {
  const ends = new Set(
    cumulative(
      periodLengths(
        { ...plan.goal, period: plan.goal.period === 'month' ? 'month' : 'quarter' },
        plan.horizon,
        plan.company.fiscalYearStart,
      ),
    ),
  )
  let expected = 0
  const rows = figures.months.flatMap((month, index) => {
    expected += figures.revenue[index] ?? 0
    if (!ends.has(index + 1)) return []
    const goal = figures.goal.cumulative[index] ?? 0
    return [
      [
        say`${fields.month(month, 'plan.horizon')}`,
        say`${fields.money(goal, 'figures.goal.cumulative')}`,
        say`${fields.money(expected, 'figures.revenue')}`,
        say`${fields.money(expected - goal, 'figures.revenue')}`,
      ],
    ]
  })
  return {
    kind: 'table',
    id: 'goal-to-date',
    title: 'Goal and expected revenue, from the start of the term',
    description:
      'For the end of each period: the goal to date, the revenue that the plan expects to date, and the difference.',
    columns: [
      { heading: 'To the end of', align: 'start', share: 0.25 },
      { heading: 'Goal', align: 'end', share: 0.25 },
      { heading: 'Expected', align: 'end', share: 0.25 },
      { heading: 'Difference', align: 'end', share: 0.25 },
    ],
    rows,
  }
}
