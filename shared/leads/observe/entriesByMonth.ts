import { daysInMonth, monthAt, monthOf, type Day, type Month } from '../../base/month.ts'
import type { Stage } from '../../plan/funnel.ts'
import type { MonthlyEntries } from './observeVolume.ts'
import { monthNumber } from './passages.ts'

/** Entries to a stage, month by month from the first to the last. */
export function entriesByMonth(stage: Stage, days: readonly Day[]): MonthlyEntries {
  const months = days.map(monthNumber)
  const first = months.reduce((least, month) => Math.min(least, month), Infinity)
  const last = months.reduce((most, month) => Math.max(most, month), -Infinity)
  const counts = Array.from({ length: months.length === 0 ? 0 : last - first + 1 }, () => 0)
  for (const month of months) counts[month - first] = (counts[month - first] ?? 0) + 1
  return { stage: stage.name, first: months.length === 0 ? 0 : first, counts }
}

/** The first and the last month, where a list of days starts or ends within: it has counted only a part of them. */
export function partMonths(days: readonly Day[]): Month[] {
  const sorted = days.toSorted()
  const [firstDay, lastDay] = [sorted[0], sorted.at(-1)]
  const startsLate = firstDay !== undefined && dayOfMonth(firstDay) > 3
  const endsEarly = lastDay !== undefined && dayOfMonth(lastDay) < daysInMonth(monthOf(lastDay)) - 3
  return [...new Set([...(startsLate ? [monthOf(firstDay)] : []), ...(endsEarly ? [monthOf(lastDay)] : [])])]
}

/** Entries by month without those of these months that stand at either end. */
export function trimMonths(
  { stage, first, counts }: MonthlyEntries,
  leftOut: readonly Month[],
): MonthlyEntries {
  const counted = counts.map((_, at) => !leftOut.includes(monthAt(first + at)))
  const from = counted.indexOf(true)
  return from < 0
    ? { stage, first, counts: [] }
    : { stage, first: first + from, counts: counts.slice(from, counted.lastIndexOf(true) + 1) }
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}
