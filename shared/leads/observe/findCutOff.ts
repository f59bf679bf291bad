import { arrivalsByMonth, arrivalShares, expectedByMonth, type CohortTable } from './passages.ts'
import { sum } from '../../base/sum.ts'

/** A file whose later stage was not recorded from the start. Months count from the first cohort. */
export interface CutOff {
  /** First month with any arrival: before it nothing was recorded. */
  readonly firstArrival: number
  /** First month whose arrivals are about as many as they should be. */
  readonly complete: number
  /** Arrivals recorded before that month, and how many the later cohorts let expect. */
  readonly recorded: number
  readonly expected: number
}

/** With fewer arrivals in the later cohorts, nothing can be said about the early ones. */
const ARRIVALS_MIN = 30
/** Missing arrivals that cannot be chance. */
const EXPECTED_MIN = 10

/**
 * Tests whether the start of a file is cut off: leads entered, but hardly any of the arrivals are there that the later
 * cohorts let expect. The later cohorts are those from the month of the median arrival on (at least the last third of the
 * leads), so they are not part of what is missing.
 */
export function findCutOff(table: CohortTable): CutOff | null {
  const arrivals = arrivalsByMonth(table)
  const since = Math.min(monthOfShare(arrivals, 1 / 2), monthOfShare(table.entered, 2 / 3))
  const later = table.arrived.slice(since).reduce((all, row) => all + sum(row), 0)
  if (later < ARRIVALS_MIN) return null

  const expected = expectedByMonth(table, arrivalShares(table, since))
  const lacks = (month: number): boolean => (arrivals[month] ?? 0) < (expected[month] ?? 0) / 2
  const found = expected.findIndex((count, month) => count >= 1 && !lacks(month))
  const complete = Math.max(0, found)
  const cutOff = {
    firstArrival: Math.max(
      0,
      arrivals.findIndex((count) => count > 0),
    ),
    complete,
    recorded: sum(arrivals.slice(0, complete)),
    expected: sum(expected.slice(0, complete)),
  }
  return cutOff.expected >= EXPECTED_MIN && cutOff.recorded <= cutOff.expected / 3 ? cutOff : null
}

/** First month by which that share of all is there. */
function monthOfShare(counts: readonly number[], share: number): number {
  const all = sum(counts)
  let soFar = 0
  const month = counts.findIndex((count) => {
    soFar += count
    return soFar >= all * share
  })
  return Math.max(0, month)
}
