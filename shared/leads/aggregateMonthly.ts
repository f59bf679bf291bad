import { monthAt, monthIndex } from '../base/month.ts'
import { HISTORY_MONTHS_MAX, type Stage } from '../plan/funnel.ts'
import { largestFirst, type MonthlyCounts, type SegmentCounts } from './monthlyCounts.ts'
import type { MonthlyRow } from './readMonthlyTable.ts'

/**
 * Lays the rows of a monthly table out by segment and month. Months and counts that the table does not give are null.
 * Of a longer table the last ten years count, the most that a history holds.
 * @param rows one at least
 */
export function aggregateMonthly(rows: readonly MonthlyRow[], stages: readonly Stage[]): MonthlyCounts {
  const indexes = rows.map(({ month }) => monthIndex(month))
  const last = indexes.reduce((most, index) => Math.max(most, index), 0)
  const earliest = indexes.reduce((least, index) => Math.min(least, index), last)
  const first = Math.max(earliest, last - HISTORY_MONTHS_MAX + 1)
  const width = last - first + 1

  const bySegment = new Map<string, MonthlyRow[]>()
  for (const row of rows) bySegment.set(row.segment, [...(bySegment.get(row.segment) ?? []), row])
  return {
    start: monthAt(first),
    months: width,
    segments: largestFirst(
      [...bySegment].map(([name, own]) => countsOf(name, own, { stages, first, width })),
    ),
  }
}

function countsOf(
  name: string,
  rows: readonly MonthlyRow[],
  {
    stages,
    first,
    width,
  }: { readonly stages: readonly Stage[]; readonly first: number; readonly width: number },
): SegmentCounts {
  const byMonth = new Map(rows.map((row) => [monthIndex(row.month) - first, row]))
  const listOf = (read: (row: MonthlyRow) => number | null): (number | null)[] =>
    Array.from({ length: width }, (_, month) => {
      const row = byMonth.get(month)
      return row ? read(row) : null
    })
  const [spend, revenue] = [listOf((row) => row.spend), listOf((row) => row.revenue)]
  return {
    name,
    counts: Object.fromEntries(stages.map(({ id }) => [id, listOf((row) => row.counts[id] ?? null)])),
    ...(spend.some(isKnown) && { spend }),
    ...(revenue.some(isKnown) && { revenue }),
  }
}

function isKnown(amount: number | null): boolean {
  return amount !== null
}
