import { current, type Draft } from 'immer'
import { steady, type SegmentDrivers } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { recentAverage } from './adoptHistory.ts'
import { alignCounts, exceeds } from './alignedCounts.ts'
import { ratePosterior } from './ratePosterior.ts'
import { sum } from './sum.ts'

/**
 * Lets leads through stages that history did not record, a recipe for `describeEdit` beside `adoptHistory`. Where only the way
 * from one stage to a later one is known, its first step takes the whole rate and the others let everybody through at once;
 * before the first recorded stage everybody gets there, and its entries are those of the plan. Steps for which somebody has
 * set a rate stay as they are, with all others of the same gap.
 */
export function adoptAcrossGaps(draft: Draft<Plan>): void {
  const { history, stages, segments } = current(draft)
  for (const { id } of segments) {
    const drivers = draft.baseline.segments[id]
    const counts = history.entries[id]
    if (drivers === undefined || counts === undefined) continue
    const isRecorded = (stage: Stage): boolean => (counts[stage.id] ?? []).some((count) => count !== null)
    const recorded = stages.flatMap((stage, index) => (isRecorded(stage) ? [{ stage, index }] : []))
    const [first] = recorded
    if (!first) continue

    const above = stages.slice(0, first.index)
    if (above.length > 0 && above.every((stage) => isOpen(drivers, stage))) {
      letThrough(drivers, above)
      drivers.entries = steady(recentAverage(counts[first.stage.id] ?? []) ?? 0)
    }
    for (const [position, { stage: to, index }] of recorded.slice(1).entries()) {
      const from = recorded[position]
      if (!from || index === from.index + 1) continue
      const gap = stages.slice(from.index, index)
      const step = drivers.transitions[from.stage.id]
      const wasTyped = step?.evidence === null && !isOpen(drivers, from.stage)
      if (!step || wasTyped || !gap.slice(1).every((stage) => isOpen(drivers, stage))) continue
      const lagDays = sum(gap.map(({ id: stageId }) => drivers.transitions[stageId]?.lagDays.value ?? 0))
      const { trials, successes } = alignCounts(counts[from.stage.id] ?? [], counts[to.id] ?? [], lagDays)
      if (trials === 0 || exceeds(successes, trials)) continue
      step.rate = steady(ratePosterior(trials, successes).mean)
      step.evidence = { trials, successes }
      letThrough(drivers, gap.slice(1))
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
