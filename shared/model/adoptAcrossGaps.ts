import { current, type Draft } from 'immer'
import { steady, type SegmentDrivers } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { recentAverage } from './recentAverage.ts'
import { countsAcross, rateAcross, recordedSteps } from './rateAcross.ts'
import { evidenceFrom } from './rates.ts'

/**
 * Lets leads through stages that history did not record, the last part of `adoptHistory`. Where only the way
 * from one stage to a later one is known, its first step takes the whole rate and the others let everybody through at once;
 * before the first recorded stage everybody gets there, and its entries are those of the plan. Steps for which somebody has
 * set a rate stay as they are, with all others of the same gap.
 */
export function adoptAcrossGaps(draft: Draft<Plan>): void {
  const plan = current(draft)
  const { history, stages, segments } = plan
  for (const { id } of segments) {
    const drivers = draft.baseline.segments[id]
    const counts = history.entries[id]
    if (drivers === undefined || counts === undefined) continue
    const isRecorded = (stage: Stage): boolean => (counts[stage.id] ?? []).some((count) => count !== null)
    const first = stages.find(isRecorded)
    if (!first) continue

    const above = stages.slice(0, stages.indexOf(first))
    if (above.length > 0 && above.every((stage) => isOpen(drivers, stage))) {
      letThrough(drivers, above)
      drivers.entries = steady(recentAverage(counts[first.id] ?? []) ?? 0)
    }
    for (const recorded of recordedSteps(plan, id)) {
      const [from, ...between] = recorded.leaving
      const step = from && drivers.transitions[from.id]
      if (!step || between.length === 0) continue
      const wasTyped = step.evidence === null && !isOpen(drivers, from)
      const estimate = rateAcross(plan, id, recorded)
      if (wasTyped || estimate.kind !== 'estimate' || !between.every((stage) => isOpen(drivers, stage)))
        continue
      step.rate = steady(estimate.mean)
      step.evidence = evidenceFrom(countsAcross(plan, id, recorded), plan.history)
      letThrough(drivers, between)
    }
  }
}

/** Whether the step from a stage says nothing of its own: it is shut, as in a new plan, or lets everybody through. */
function isOpen({ transitions }: SegmentDrivers, { id }: Stage): boolean {
  const rate = transitions[id]?.rate
  return rate !== undefined && rate.changes.length === 0 && (rate.value === 0 || rate.value === 1)
}

function letThrough({ transitions }: Draft<SegmentDrivers>, stages: readonly Stage[]): void {
  for (const { id } of stages) {
    const step = transitions[id]
    if (step) step.rate = steady(1)
  }
}
