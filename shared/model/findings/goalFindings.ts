import { present } from '../../base/invariant.ts'
import { MISSING } from '../need.ts'
import type { Finding, GoalOutOfReach } from '../figures.ts'
import { sum } from '../../base/sum.ts'
import type { FindingContext } from './findingContext.ts'

/** Whether the goal can be reached, and whether the plan reaches it. */
export function goalFindings(context: FindingContext): Finding[] {
  const { plan, figures, format } = context
  const { need, months } = figures
  switch (need.kind) {
    case 'reachable':
      return [
        ...need.outOfReach.map((goal) => missedPeriod(goal, context)),
        ...shortfall(context),
        ...neededBeyondSales(context),
      ]
    case 'out-of-reach': {
      const first =
        need.firstPossible === null ? '' : ` the first can in ${format.month(need.firstPossible)}.`
      return [
        {
          code: 'goal-out-of-reach',
          severity: 'warning',
          message: `No lead that enters from ${format.month(present(months[0], 'first month'))} on brings revenue by ${format.month(need.by)};${first} Shorten the lags, or plan for more months.`,
          path: ['horizon'],
        },
      ]
    }
    case 'unreachable': {
      const stage = plan.stages.findIndex(({ id }) => id === need.stageId)
      const segment = plan.segments.find(({ id }) => id === need.segmentId)
      const step = `${plan.stages[stage]?.name} → ${plan.stages[stage + 1]?.name}`
      return [
        {
          code: 'goal-unreachable',
          severity: 'warning',
          message: `No number of leads reaches the goal: next to none gets through. “${segment?.name}” is stopped first by its rate ${step}. Set a rate above 0.`,
          path: ['baseline', 'segments', need.segmentId, 'transitions', need.stageId],
        },
      ]
    }
    case 'incomplete':
      return [
        {
          code: 'need-incomplete',
          severity: 'blocking',
          message: `What the goal needs cannot be computed yet: ${need.missing} is missing.`,
          path: PLACES[need.missing] ?? ['baseline', 'segments'],
        },
      ]
  }
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  [MISSING.goal]: ['goal', 'amounts'],
  [MISSING.segment]: ['segments'],
}

function missedPeriod({ by, firstPossible }: GoalOutOfReach, { format }: FindingContext): Finding {
  const first =
    firstPossible === null ? '' : `: the first new revenue can land in ${format.month(firstPossible)}`
  return {
    code: 'period-out-of-reach',
    severity: 'warning',
    message: `The goal to the end of ${format.month(by)} is missed whatever enters now${first}. Move some of it to later months.`,
    path: ['goal', 'amounts'],
  }
}

/** More leads are needed than are planned, by more than rounding. */
function shortfall({ figures, segments, format }: FindingContext): Finding[] {
  if (figures.need.kind !== 'reachable') return []
  const sourced = segments.filter(({ segment }) => segment.marketingSourced)
  const planned = sum(sourced.map(({ entered }) => entered)) / figures.months.length
  const needed = figures.need.entriesAMonth
  if (needed - planned < 0.5) return []
  return [
    {
      code: 'goal-missed',
      severity: 'warning',
      message: `The plan misses the goal: marketing plans ${format.count(planned)} leads a month, and ${format.count(needed)} are needed. Plan more leads, raise a rate or the deal value, or lower the goal.`,
      path: ['baseline', 'segments'],
    },
  ]
}

/** The need counts every lead as worked in its month; where leads wait and sales cannot work what is needed, that is too few. */
function neededBeyondSales({ figures }: FindingContext): Finding[] {
  const { need, backlog, workable, handoff } = figures
  if (need.kind !== 'reachable' || backlog === null) return []
  const others = handoff.all.map((all, month) => all - (handoff.marketing[month] ?? 0))
  const isWorked = need.handoff.every(
    (leads, month) => leads + (others[month] ?? 0) <= (workable[month] ?? 0),
  )
  if (isWorked) return []
  return [
    {
      code: 'need-assumes-all-worked',
      severity: 'note',
      message:
        'The leads needed are counted as if sales worked each in its month, which it cannot: some wait or go cold, and the goal takes more leads or is out of reach. The need at a confidence takes that into account.',
      path: ['baseline', 'sales', 'backlog'],
    },
  ]
}
