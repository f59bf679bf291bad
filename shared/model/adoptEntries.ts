import type { Draft } from 'immer'
import { monthIndex, type Month } from '../base/month.ts'
import { sum } from '../base/sum.ts'
import { movedDriver } from '../plan/changes/scenarios.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { recentAverage } from './recentAverage.ts'

/**
 * Recipe, after `adoptHistory`: lets the leads a month be the mean of chosen months instead of the last 12 recorded.
 * @param stageId the first stage that was recorded
 * @param from first and last month of the mean
 */
export function adoptEntries(
  { baseline, history }: Draft<Plan>,
  segmentIds: readonly SegmentId[],
  { stageId, from, to }: { readonly stageId: StageId; readonly from: Month; readonly to: Month },
): void {
  const start = monthIndex(history.start)
  const [first, last] = [monthIndex(from) - start, monthIndex(to) - start]
  for (const id of segmentIds) {
    const drivers = baseline.segments[id]
    const counts = history.entries[id]?.[stageId] ?? []
    const usual = recentAverage(counts)
    const chosen = counts.slice(Math.max(0, first), last + 1).filter((count) => count !== null)
    // Where the history gave no entries, those of the plan stay.
    if (!drivers || drivers.entries.value !== usual || chosen.length === 0) continue
    drivers.entries = movedDriver(drivers.entries, sum(chosen) / chosen.length)
  }
}
