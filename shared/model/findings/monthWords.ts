import type { Format } from '../../base/format.ts'
import { addMonths, type Month } from '../../base/month.ts'
import { present } from '../../base/invariant.ts'

/** Months in a row that have something in common; places in the list of months. */
export interface MonthRun {
  readonly first: number
  readonly last: number
}

/** The runs of places at which something holds. */
export function runsWhere(holds: readonly boolean[]): MonthRun[] {
  const runs: MonthRun[] = []
  holds.forEach((here, place) => {
    if (!here) return
    const open = runs.at(-1)
    if (open?.last === place - 1) runs[runs.length - 1] = { first: open.first, last: place }
    else runs.push({ first: place, last: place })
  })
  return runs
}

/** A run in words, such as "Mar 2027" or "Mar 2027 to May 2027". */
export function runInWords({ first, last }: MonthRun, months: readonly Month[], format: Format): string {
  const name = (place: number): string => format.month(present(months[place], 'month'))
  return first === last ? name(first) : `${name(first)} to ${name(last)}`
}

const NAMED = 4

/** Months in words, runs drawn together, such as "Jan 2026, Mar 2026 to May 2026 and 7 more months". Rising, none twice. */
export function monthsInWords(months: readonly Month[], format: Format): string {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return ''
  const all: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) all.push(month)
  const runs = runsWhere(all.map((month) => months.includes(month)))
  const named = runs.slice(0, NAMED)
  const more = months.length - named.reduce((count, run) => count + run.last - run.first + 1, 0)
  const words = named.map((run) => runInWords(run, all, format)).join(', ')
  return more === 0 ? words : `${words} and ${format.count(more)} more ${more === 1 ? 'month' : 'months'}`
}
