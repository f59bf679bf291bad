import type { Draft } from 'immer'
import { addMonths, monthsBetween, type Month } from '../../base/month.ts'
import { HISTORY_MONTHS_MAX, UNREAD_MAX, type HistorySeries } from '../funnel.ts'
import type { Plan } from '../plan.ts'

type HistoryDraft = Draft<Plan['history']>

/** What a cell of the history becomes: a number, null for "not recorded", or a text that is no number. */
export interface HistoryCellChange {
  readonly series: HistorySeries
  readonly month: Month
  readonly content: number | null | { readonly unread: string }
}

/** A year of months before the horizon, to be filled in by hand. */
export function startHistory(plan: Draft<Plan>): void {
  plan.history.start = addMonths(plan.horizon.start, -12)
  plan.history.months = 12
}

/**
 * Lets the history span these months. Months that come new are not recorded; what lies outside is left out, and with it
 * what was recorded there. Of more than the most that a history holds, the last ones count.
 * @param last not before `first`
 */
export function setHistorySpan({ history }: Draft<Plan>, first: Month, last: Month): void {
  const months = Math.min(HISTORY_MONTHS_MAX, monthsBetween(first, last) + 1)
  const start = addMonths(last, 1 - months)
  const shift = monthsBetween(history.start, start)
  const move = (lists: Record<string, (number | null)[]>): void => {
    for (const [key, values] of Object.entries(lists)) {
      lists[key] = Array.from({ length: months }, (_, month) => values[month + shift] ?? null)
    }
  }
  for (const byStage of Object.values(history.entries)) move(byStage)
  move(history.spend)
  move(history.revenue)
  history.unread = history.unread.filter(({ month }) => month >= start && month <= last)
  history.start = start
  history.months = months
}

/**
 * Sets cells of the history; those in months outside of it are left out. A text that is no number is kept beside the
 * numbers, and the cell counts as not recorded. What a lead list showed of a step is dropped with the first count of it that
 * is changed by hand.
 */
export function setHistoryCells({ history }: Draft<Plan>, changes: readonly HistoryCellChange[]): void {
  const unread = new Map(history.unread.map((cell) => [cellKey(cell.series, cell.month), cell]))
  for (const { series, month, content } of changes) {
    const at = monthsBetween(history.start, month)
    if (at < 0 || at >= history.months) continue
    const isText = typeof content === 'object' && content !== null
    const value = isText ? null : content
    const values = valuesOf(history, series, value !== null)
    if (values) values[at] = value
    const key = cellKey(series, month)
    unread.delete(key)
    if (isText) unread.set(key, { series: { ...series }, month, text: content.unread })
  }
  history.unread = [...unread.values()].slice(-UNREAD_MAX)
  history.leadEvidence = history.leadEvidence.filter(
    ({ segmentId, from, to }) =>
      !changes.some(
        ({ series }) =>
          series.kind === 'entries' &&
          series.segmentId === segmentId &&
          (series.stageId === from || series.stageId === to),
      ),
  )
}

/** One text for each cell of a history. */
export function cellKey(series: HistorySeries, month: Month): string {
  const { kind, segmentId } = series
  return [kind, segmentId, kind === 'entries' ? series.stageId : '', month].join(' ')
}

/** The numbers of a column; a new list only where one is needed. */
function valuesOf(
  history: HistoryDraft,
  series: HistorySeries,
  isNeeded: boolean,
): (number | null)[] | undefined {
  const empty = (): null[] => Array.from({ length: history.months }, () => null)
  if (series.kind !== 'entries') {
    if (isNeeded) history[series.kind][series.segmentId] ??= empty()
    return history[series.kind][series.segmentId]
  }
  if (!isNeeded) return history.entries[series.segmentId]?.[series.stageId]
  const byStage = (history.entries[series.segmentId] ??= {})
  return (byStage[series.stageId] ??= empty())
}
