import { current, type Draft } from 'immer'
import { present } from '../base/invariant.ts'
import { adoptAcrossGaps } from './adoptAcrossGaps.ts'
import { movedDriver } from '../plan/changes/scenarios.ts'
import type { SegmentId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import type { RateEstimate } from './figures.ts'
import { evidenceFrom, ratesOf, stepCounts } from './rates.ts'
import { recentAverage } from './recentAverage.ts'

/** What history says of a segment's drivers; null and other kinds of estimate where it says nothing. */
export interface HistoryDrivers {
  /** Leads that entered in an average month, of the last 12 that were recorded. */
  readonly entries: number | null
  /** By step, from the first stage on. */
  readonly rates: readonly RateEstimate[]
}

/** The drivers that history gives, for the user to look at before adopting them. */
export function historyDrivers(plan: Plan): Readonly<Record<SegmentId, HistoryDrivers>> {
  const rates = ratesOf(plan)
  const entry = present(plan.stages[0], 'first stage').id
  return Object.fromEntries(
    plan.segments.map(({ id }) => {
      const entries = recentAverage(plan.history.entries[id]?.[entry] ?? [])
      return [id, { entries, rates: rates[id] ?? [] }]
    }),
  )
}

/**
 * Puts what history says into the baseline, a recipe for `describeEdit`: entries and rates, these with what they were
 * estimated from. Later changes of a driver move with it. A driver that history says nothing of stays as it is, unless
 * leads got past its stage unrecorded (see `adoptAcrossGaps`).
 */
export function adoptHistory(draft: Draft<Plan>): void {
  const plan = current(draft)
  const given = historyDrivers(plan)
  for (const { id } of draft.segments) {
    const drivers = draft.baseline.segments[id]
    const found = given[id]
    if (drivers === undefined || found === undefined) continue
    if (found.entries !== null) drivers.entries = movedDriver(drivers.entries, found.entries)
    found.rates.forEach((estimate, step) => {
      const from = present(plan.stages[step], 'stage').id
      const transition = drivers.transitions[from]
      if (transition === undefined || estimate.kind !== 'estimate') return
      const to = present(plan.stages[step + 1], 'stage below').id
      transition.rate = movedDriver(transition.rate, estimate.mean, (later) => Math.min(1, later))
      const own = evidenceFrom(stepCounts(plan.history, plan.baseline, id, from, to), plan.history)
      transition.evidence = { ...own, ...estimate.borrowed }
    })
  }
  adoptAcrossGaps(draft)
}
