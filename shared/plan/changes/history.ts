import type { Draft } from 'immer'
import { addMonths } from '../../base/month.ts'
import { HISTORY_MONTHS_MAX } from '../funnel.ts'
import type { SegmentId, StageId } from '../ids.ts'
import type { Plan } from '../plan.ts'

/** A year of months before the horizon, to be filled in by hand. */
export function startHistory(plan: Draft<Plan>): void {
  plan.history.start = addMonths(plan.horizon.start, -12)
  plan.history.months = 12
}

/** One month more at the end or the start; nothing is recorded in it yet. */
export function addHistoryMonth({ history }: Draft<Plan>, at: 'end' | 'start'): void {
  if (history.months >= HISTORY_MONTHS_MAX) return
  history.months += 1
  if (at === 'start') history.start = addMonths(history.start, -1)
  const lists = [
    ...Object.values(history.entries).flatMap((byStage) => Object.values(byStage)),
    ...Object.values(history.spend),
    ...Object.values(history.revenue),
  ]
  for (const values of lists) {
    if (at === 'start') values.unshift(null)
    else values.push(null)
  }
}

/** Sets what entered a stage in a month (0 for the first of the history); null for "not recorded". */
export function setHistoryCount(
  { history }: Draft<Plan>,
  { segmentId, stageId, month }: { segmentId: SegmentId; stageId: StageId; month: number },
  count: number | null,
): void {
  const byStage = (history.entries[segmentId] ??= {})
  const counts = (byStage[stageId] ??= Array.from({ length: history.months }, () => null))
  counts[month] = count
}
