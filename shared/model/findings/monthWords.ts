import type { Format } from '../../base/format.ts'
import { monthsBetween, type Month } from '../../base/month.ts'

/** Months in a row. */
interface MonthRun {
  readonly first: Month
  readonly last: Month
  readonly months: number
}

const RUNS_NAMED = 4

/** Months in words, those in a row drawn together, such as "Jan 2026, Mar 2026 to May 2026 and 7 more months". Rising, none twice. */
export function monthsInWords(months: readonly Month[], format: Format): string {
  const runs = runsOf(months)
  const named = runs.slice(0, RUNS_NAMED)
  const words = named
    .map(({ first, last }) =>
      first === last ? format.month(first) : `${format.month(first)} to ${format.month(last)}`,
    )
    .join(', ')
  const more = runs.slice(RUNS_NAMED).reduce((count, run) => count + run.months, 0)
  return more === 0 ? words : `${words} and ${format.count(more)} more ${more === 1 ? 'month' : 'months'}`
}

function runsOf(months: readonly Month[]): MonthRun[] {
  const runs: MonthRun[] = []
  for (const month of months) {
    const open = runs.at(-1)
    if (open !== undefined && monthsBetween(open.last, month) === 1) {
      runs[runs.length - 1] = { ...open, last: month, months: open.months + 1 }
    } else {
      runs.push({ first: month, last: month, months: 1 })
    }
  }
  return runs
}
