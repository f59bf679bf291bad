import { monthAt, monthIndex } from '../base/month.ts'
import { HISTORY_MONTHS_MAX, type History } from '../plan/funnel.ts'
import type { SegmentId } from '../plan/ids.ts'
import type { MonthlyCounts } from './monthlyCounts.ts'

type Counts = (number | null)[]

/**
 * Puts counts into a history. What the file records replaces what was there for the same segment, stage and month; everything
 * else stays. When both together span more months than a history holds, the last ones count.
 * @param segmentId the plan's id of a segment of the file
 */
export function mergeHistory(
  history: History,
  imported: MonthlyCounts,
  segmentId: (name: string) => SegmentId,
): Omit<History, 'sources'> {
  const from = monthIndex(imported.start)
  const spans =
    history.months === 0
      ? [{ from, to: from + imported.months }]
      : [
          { from, to: from + imported.months },
          { from: monthIndex(history.start), to: monthIndex(history.start) + history.months },
        ]
  const end = Math.max(...spans.map(({ to }) => to))
  const start = Math.max(Math.min(...spans.map((span) => span.from)), end - HISTORY_MONTHS_MAX)
  const months = end - start

  const place = (counts: readonly (number | null)[], first: number): Counts =>
    Array.from({ length: months }, (_, month) => counts[start + month - first] ?? null)

  const kept = Object.entries(history.entries).map(([id, byStage]) => [
    id,
    Object.fromEntries(
      Object.entries(byStage).map(([stage, counts]) => [stage, place(counts, monthIndex(history.start))]),
    ),
  ])
  const entries: Record<string, Record<string, Counts>> = Object.fromEntries(kept)
  for (const segment of imported.segments) {
    const id = segmentId(segment.name)
    const own = entries[id] ?? {}
    const recorded = Object.entries(segment.counts).map(([stage, counts]) => [
      stage,
      place(counts, from).map((count, month) => count ?? own[stage]?.[month] ?? null),
    ])
    entries[id] = { ...own, ...Object.fromEntries(recorded) }
  }
  const money = (kind: 'spend' | 'revenue'): History['spend'] => {
    const amounts: Record<string, Counts> = Object.fromEntries(
      Object.entries(history[kind]).map(([id, own]) => [id, place(own, monthIndex(history.start))]),
    )
    for (const segment of imported.segments) {
      const given = segment[kind]
      if (!given) continue
      const id = segmentId(segment.name)
      amounts[id] = place(given, from).map((amount, month) => amount ?? amounts[id]?.[month] ?? null)
    }
    return amounts
  }
  const { unread } = history
  return {
    start: monthAt(start),
    months,
    entries,
    spend: money('spend'),
    revenue: money('revenue'),
    unread,
    leadEvidence: history.leadEvidence.filter(({ segmentId: id, from: leaving, to }) => {
      const changed = imported.segments.find(({ name }) => segmentId(name) === id)
      return changed?.counts[leaving] === undefined && changed?.counts[to] === undefined
    }),
  }
}
