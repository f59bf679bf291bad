import { addMonths } from '../../base/month.ts'
import { present } from '../../base/invariant.ts'
import type { Segment, Stage } from '../../plan/funnel.ts'
import { isFewCases } from '../fewCases.ts'
import type { Finding, RateEstimate } from '../figures.ts'
import { stepCounts } from '../rates.ts'
import type { HistoryContext } from './findingContext.ts'
import { monthsInWords } from './monthWords.ts'

/** Recorded counts that no rate explains, and rates that few cases stand behind. */
export function rateFindings(context: HistoryContext): Finding[] {
  const { plan, figures } = context
  return plan.segments.flatMap((segment) => {
    const steps = plan.stages.slice(0, -1).map((from, index): StepEstimate => ({
      from,
      to: present(plan.stages[index + 1], 'next stage'),
      estimate: present(figures.rates[segment.id]?.[index], 'estimate'),
    }))
    return steps
      .flatMap((step) => contradictions(segment, step, context))
      .concat(smallSamples(segment, steps, context))
  })
}

interface StepEstimate {
  readonly from: Stage
  readonly to: Stage
  readonly estimate: RateEstimate
}

/** More arrived than can have been on their way: in some months, or in all. */
function contradictions(
  segment: Segment,
  { from, to, estimate }: StepEstimate,
  context: HistoryContext,
): Finding[] {
  const { plan, format } = context
  const { excess } = stepCounts(plan.history, plan.baseline, segment.id, from.id, to.id)
  const isContradiction = estimate.kind === 'contradiction'
  const shown = isContradiction ? excess : excess.filter((month) => isBeyondChance(month))
  if (shown.length === 0) return []
  const months = shown.map(({ month }) => addMonths(plan.history.start, month))
  const what = `“${segment.name}”: more entries to ${to.name} than leads of ${from.name} can have become, in ${monthsInWords(months, format)}`
  const path = ['history', 'entries', segment.id, to.id]
  if (!isContradiction) {
    return [
      {
        code: 'more-than-above',
        severity: 'note',
        message: `${what}. Check these counts, or the lag.`,
        path,
      },
    ]
  }
  const inAll = `in all ${format.count(estimate.successes)} out of ${format.count(estimate.trials)}`
  return [
    {
      code: 'contradiction',
      severity: 'warning',
      message: `${what}; ${inAll}. There is no such rate: check these counts, or the lag.`,
      path,
    },
  ]
}

/** Counts of single months scatter: where nearly every lead goes on, a few more than all may arrive. */
function isBeyondChance({ trials, successes }: { trials: number; successes: number }): boolean {
  return successes - trials > 3 * Math.sqrt(trials)
}

function smallSamples(
  segment: Segment,
  steps: readonly StepEstimate[],
  { format }: HistoryContext,
): Finding[] {
  const few = steps.flatMap(({ from, to, estimate }) =>
    estimate.kind === 'estimate' && isFewCases(estimate)
      ? [
          `${from.name} → ${to.name} (${format.count(estimate.successes)} of ${format.count(estimate.trials)}: ` +
            `anything from ${format.share(estimate.low)} to ${format.share(estimate.high)})`,
        ]
      : [],
  )
  if (few.length === 0) return []
  return [
    {
      code: 'small-sample',
      severity: 'warning',
      message: `“${segment.name}”: few cases stand behind ${few.join(', ')}. Such a rate may turn out quite different.`,
      path: ['baseline', 'segments', segment.id],
    },
  ]
}
