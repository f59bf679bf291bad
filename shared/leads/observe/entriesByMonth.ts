import { daysInMonth, monthAt, type Day } from '../../base/month.ts'
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

/** A file that starts or ends within a month has counted only a part of that month. */
export function withoutPartMonths(
  { stage, first, counts }: MonthlyEntries,
  days: readonly Day[],
): MonthlyEntries {
  const sorted = days.toSorted()
  const [firstDay, lastDay] = [sorted[0], sorted.at(-1)]
  const startsLate = firstDay !== undefined && dayOfMonth(firstDay) > 3
  const endsEarly =
    lastDay !== undefined && dayOfMonth(lastDay) < daysInMonth(monthAt(monthNumber(lastDay))) - 3
  const skip = startsLate ? 1 : 0
  return { stage, first: first + skip, counts: counts.slice(skip, endsEarly ? -1 : undefined) }
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}
