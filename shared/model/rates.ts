import { present } from '../base/invariant.ts'
import { addMonths, monthsBetween, type Month } from '../base/month.ts'
import type { Baseline, Evidence, SegmentDrivers } from '../plan/drivers.ts'
import type { History, Segment, Stage } from '../plan/funnel.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { alignCounts, exceeds, type AlignedCounts } from './alignedCounts.ts'
import type { RateEstimate } from './figures.ts'
import type { Lag } from './lag.ts'
import { lendRates } from './history/pooledRates.ts'
import { ratePosterior } from './ratePosterior.ts'
import { remember } from './remember.ts'

export type Rates = Readonly<Record<SegmentId, readonly RateEstimate[]>>

/**
 * What history says of every step of every segment, laid out by the lags of the baseline, with what a segment borrows from the
 * others where it shall. The scenario does not matter.
 */
export function ratesOf(plan: Plan): Rates {
  return withBorrowed(ownRatesOf(plan), plan.segments, plan.stages.length - 1)
}

/** The same without anything borrowed. */
export function ownRatesOf(plan: Plan): Rates {
  return allRates(plan.history, plan.segments, plan.stages, plan.baseline.segments)
}

const withBorrowed = remember((own: Rates, segments: readonly Segment[], steps: number): Rates => {
  if (!segments.some(({ borrowsRates }) => borrowsRates)) return own
  const byStep = Array.from({ length: steps }, (_, step) =>
    lendRates(
      segments.map(({ id }) => own[id]?.[step] ?? { kind: 'no-trials' }),
      segments.map(({ borrowsRates = false }) => borrowsRates),
    ),
  )
  return Object.fromEntries(
    segments.map(({ id }, index) => [
      id,
      byStep.map((estimates) => estimates[index] ?? { kind: 'no-trials' }),
    ]),
  )
})

/** The counts of one step of one segment: those of a lead list, else the monthly ones laid out by the lag. */
export function stepCounts(
  history: History,
  baseline: Pick<Baseline, 'segments'>,
  segmentId: SegmentId,
  from: StageId,
  to: StageId,
): AlignedCounts {
  const shown = leadCounts(history, segmentId, from, to)
  if (shown) return shown
  const recorded = history.entries[segmentId]
  const lag = lagFrom(baseline.segments[segmentId], from)
  return alignCounts(recorded?.[from] ?? [], recorded?.[to] ?? [], lag)
}

/** What a lead list showed of a step, which needs no laying out: each lead counts by its own time. Null where none did. */
export function leadCounts(
  history: Pick<History, 'leadEvidence' | 'start'>,
  segmentId: SegmentId,
  from: StageId,
  to: StageId,
): AlignedCounts | null {
  const shown = history.leadEvidence.find(
    (one) => one.segmentId === segmentId && one.from === from && one.to === to,
  )
  if (!shown) return null
  const { trials, successes, until } = shown
  return { trials, successes, excess: [], lastMonth: monthsBetween(history.start, until) }
}

/** The lag of a step as the baseline starts with it. */
export function lagFrom(drivers: SegmentDrivers | undefined, from: StageId): Lag {
  const { lagDays, lagShares } = drivers?.transitions[from] ?? {}
  return { days: lagDays?.value ?? 0, shares: lagShares }
}

const allRates = remember(
  (
    history: History,
    segments: readonly Segment[],
    stages: readonly Stage[],
    drivers: Baseline['segments'],
  ): Rates => {
    const stageIds = stages.map(({ id }) => id)
    const steps = stageIds
      .slice(1)
      .map((to, index) => ({ from: present(stageIds[index], 'stage above'), to }))
    return Object.fromEntries(
      segments.map(({ id }) => [
        id,
        steps.map(({ from, to }) =>
          estimateOf(stepCounts(history, { segments: drivers }, id, from, to), history.start),
        ),
      ]),
    )
  },
)

/** The counts as what an adopted rate rests on. */
export function evidenceFrom(
  { trials, successes, lastMonth }: AlignedCounts,
  { start }: Pick<History, 'start'>,
): Evidence {
  return lastMonth === null
    ? { trials, successes }
    : { trials, successes, until: addMonths(start, lastMonth) }
}

/** @param start first month of the history that was counted */
export function estimateOf({ trials, successes, excess }: AlignedCounts, start: Month): RateEstimate {
  if (exceeds(successes, trials)) {
    const months = excess.map(({ month }) => addMonths(start, month))
    return { kind: 'contradiction', trials, successes, months }
  }
  if (trials === 0) return { kind: 'no-trials' }
  return { kind: 'estimate', ...ratePosterior(trials, successes), trials, successes }
}
