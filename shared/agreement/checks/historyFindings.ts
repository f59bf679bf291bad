import { addMonths, monthOf } from '../../base/month.ts'
import { monthsInWords } from '../../model/findings/monthWords.ts'
import type { Finding } from '../../model/figures.ts'
import { composedOn } from '../composedAt.ts'
import type { SectionContext } from '../context.ts'

/** Months of the history that have not begun on the day of composing: what they count cannot have happened. */
export function historyFindings(context: SectionContext): Finding[] {
  const { start, months, entries } = context.plan.history
  const now = monthOf(composedOn(context))
  const lists = Object.values(entries).flatMap((stages) => Object.values(stages))
  const future = Array.from({ length: months }, (_, index) => index)
    .filter((index) => lists.some((counts) => (counts[index] ?? 0) > 0))
    .map((index) => addMonths(start, index))
    .filter((month) => month > now)
  if (future.length === 0) return []
  return [
    {
      code: 'history-in-future',
      severity: 'warning',
      message: `The history has entries for ${monthsInWords(future, context.format)}, which ${future.length === 1 ? 'has' : 'have'} not begun yet. Check its months: rates are taken from it.`,
      path: ['history'],
    },
  ]
}
