import { addMonths, type Month } from '../../base/month.ts'
import type { Segment } from '../../plan/funnel.ts'
import type { Finding } from '../figures.ts'
import type { HistoryContext } from './findingContext.ts'
import { monthsInWords } from './monthWords.ts'

/** Months that history should have and has not. */
export function historyFindings(context: HistoryContext): Finding[] {
  const { history, segments } = context.plan
  if (history.months === 0) return []
  return [...coverage(context), ...segments.flatMap((segment) => gaps(segment, context))]
}

/** History that ends before the horizon starts, or goes on inside it. */
function coverage({ plan, format }: HistoryContext): Finding[] {
  const { history, horizon } = plan
  const next = addMonths(history.start, history.months)
  if (next === horizon.start) return []
  const [severity, code, message]: [Finding['severity'], string, string] =
    next < horizon.start
      ? [
          'warning',
          'history-ends-early',
          `History ends with ${format.month(addMonths(next, -1))}, and the plan starts in ${format.month(horizon.start)}: leads of the months between are not counted as on their way. Add these months, or start the plan in ${format.month(next)}.`,
        ]
      : [
          'note',
          'history-inside-horizon',
          `History goes on after the plan starts in ${format.month(horizon.start)}. These months count for the rates; what the plan expects starts from the months before.`,
        ]
  return [{ code, severity, message, path: ['history'] }]
}

/** Months that were not recorded between months that were. */
function gaps({ id, name }: Segment, { plan: { history }, format }: HistoryContext): Finding[] {
  const months = new Set<Month>()
  for (const counts of Object.values(history.entries[id] ?? {})) {
    const first = counts.findIndex((count) => count !== null)
    const last = counts.findLastIndex((count) => count !== null)
    counts.forEach((count, month) => {
      if (count === null && month > first && month < last) months.add(addMonths(history.start, month))
    })
  }
  if (months.size === 0) return []
  return [
    {
      code: 'history-gap',
      severity: 'note',
      message: `“${name}” has counts missing in ${monthsInWords([...months].toSorted(), format)}. Fill them in, or 0 where there was none; until then these months do not count for the rates.`,
      path: ['history', 'entries', id],
    },
  ]
}
