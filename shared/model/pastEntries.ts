import { monthsBetween } from '../base/month.ts'
import type { History, Segment, Stage } from '../plan/funnel.ts'
import type { Horizon } from '../plan/goal.ts'
import { remember } from './remember.ts'

/** Months before the horizon that are looked at; with the longest lag and the most stages a lead is on its way for 420. */
const PAST_MONTHS_MAX = 480

/**
 * What history recorded of a segment before the horizon, by stage and month; the last month is the one before the
 * horizon. What history did not record or does not reach is null. History inside the horizon is left out: there the
 * plan speaks.
 */
export const pastEntries = remember(
  (
    { id }: Segment,
    history: History,
    stages: readonly Stage[],
    { start }: Horizon,
  ): readonly (readonly (number | null)[])[] => {
    const recorded = Math.max(0, monthsBetween(history.start, start))
    const count = Math.min(recorded, PAST_MONTHS_MAX)
    return stages.map((stage) => {
      const counts = history.entries[id]?.[stage.id]
      return Array.from({ length: count }, (_, month) => counts?.[recorded - count + month] ?? null)
    })
  },
)
