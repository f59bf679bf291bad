import { monthIndex, type Month } from '../../base/month.ts'
import type { Recorded } from '../alignedCounts.ts'
import { sum } from '../../base/sum.ts'
import { entryPattern, type MonthEntries } from './entryPattern.ts'

export type Seasonality =
  /** factors[0] is January's; their mean is 1. */
  | { readonly kind: 'factors'; readonly factors: readonly number[] }
  /** Two years with every calendar month twice are needed. */
  | { readonly kind: 'too-short'; readonly months: number }
  /** Months were recorded, but nobody entered. */
  | { readonly kind: 'no-entries' }

export type Overdispersion =
  /** 1 where months vary as chance alone lets them; above where they vary more. */
  | { readonly kind: 'factor'; readonly value: number }
  /** A year is needed. */
  | { readonly kind: 'too-short'; readonly months: number }
  | { readonly kind: 'no-entries' }

const YEAR = 12

/**
 * How much more or less enters in each month of the year, growth over the years taken out.
 * @param entries by month from `start` on; null where nothing was recorded
 */
export function seasonalityOf(entries: Recorded, start: Month): Seasonality {
  const months = recordedMonths(entries, start)
  if (!hasTwoYears(months)) return { kind: 'too-short', months: months.length }
  if (months.every(({ count }) => count === 0)) return { kind: 'no-entries' }
  const { levels } = entryPattern(months)
  const byMonth = Array.from({ length: YEAR }, (_, month) => levels.get(month) ?? 0)
  const mean = sum(byMonth) / YEAR
  return { kind: 'factors', factors: byMonth.map((level) => level / mean) }
}

/**
 * φ: the variance of monthly entries over their mean, growth (and, with two years, season) taken out; at least 1.
 * Every level that was fitted costs a degree of freedom, or φ would look smaller the less is known.
 * @param entries by month from `start` on; null where nothing was recorded
 */
export function overdispersionOf(entries: Recorded, start: Month): Overdispersion {
  const recorded = recordedMonths(entries, start)
  if (recorded.length < YEAR) return { kind: 'too-short', months: recorded.length }
  if (recorded.every(({ count }) => count === 0)) return { kind: 'no-entries' }
  const months = withKinds(recorded)
  const { expected, levels } = entryPattern(months)
  const spread = sum(
    months.map(({ count }, index) => {
      const mean = expected[index] ?? 0
      return mean > 0 ? (count - mean) ** 2 / mean : 0
    }),
  )
  const growth = 1
  return { kind: 'factor', value: Math.max(1, spread / (months.length - levels.size - growth)) }
}

/**
 * What growth and (with two years) season let expect in each month, as φ goes by.
 * @param entries by month from `start` on; null where nothing was recorded
 * @returns as many; null where nothing was recorded, and everywhere without a year
 */
export function expectedEntries(entries: Recorded, start: Month): (number | null)[] {
  const recorded = recordedMonths(entries, start)
  if (recorded.length < YEAR) return entries.map(() => null)
  const { expected } = entryPattern(withKinds(recorded))
  let known = 0
  return entries.map((count) => (count === null ? null : (expected[known++] ?? null)))
}

/** Calendar months have a level of their own only where each was recorded twice. */
function withKinds(recorded: readonly MonthEntries[]): readonly MonthEntries[] {
  return hasTwoYears(recorded) ? recorded : recorded.map(({ at, count }) => ({ at, count, kind: 0 }))
}

function recordedMonths(entries: Recorded, start: Month): MonthEntries[] {
  const first = monthIndex(start)
  return entries.flatMap((count, offset) =>
    count === null ? [] : [{ at: first + offset, kind: (first + offset) % YEAR, count }],
  )
}

function hasTwoYears(months: readonly MonthEntries[]): boolean {
  return Array.from({ length: YEAR }, (_, month) => month).every(
    (month) => months.filter(({ kind }) => kind === month).length >= 2,
  )
}
