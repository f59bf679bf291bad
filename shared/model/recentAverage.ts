import { sum } from '../base/sum.ts'

const MONTHS_AVERAGED = 12

/** The mean of the last 12 counts that were recorded; null where none was. */
export function recentAverage(counts: readonly (number | null)[]): number | null {
  const recorded = counts.filter((count) => count !== null).slice(-MONTHS_AVERAGED)
  return recorded.length === 0 ? null : sum(recorded) / recorded.length
}
