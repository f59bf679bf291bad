import { present } from '../base/invariant.ts'
import type { Stage } from '../plan/funnel.ts'
import type { SegmentId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { alignCounts, type AlignedCounts } from './alignedCounts.ts'
import type { RateEstimate } from './figures.ts'
import { joinLags } from './lag.ts'
import { estimateOf, leadCounts, lagFrom, ratesOf, type Rates } from './rates.ts'

/** The way from a stage to the next that history recorded, over stages that it did not. */
export interface RecordedStep {
  /** The stages that are left on the way, in order; one where the plan has none between. */
  readonly leaving: readonly Stage[]
  readonly to: Stage
}

/**
 * The steps between the stages that history recorded.
 * @param segmentId of this segment, or of any of them when null
 */
export function recordedSteps(
  { stages, history }: Pick<Plan, 'stages' | 'history'>,
  segmentId: SegmentId | null,
): RecordedStep[] {
  const own = segmentId === null ? Object.values(history.entries) : [history.entries[segmentId] ?? {}]
  const recorded = stages.flatMap(({ id }, index) =>
    own.some((byStage) => byStage[id]?.some((count) => count !== null)) ? [index] : [],
  )
  return recorded.slice(1).map((to, position) => ({
    leaving: stages.slice(recorded[position], to),
    to: present(stages[to], 'recorded stage'),
  }))
}

/** What history says of such a step of a segment. */
export function rateAcross(
  plan: Pick<Plan, 'history' | 'baseline'>,
  segmentId: SegmentId,
  step: RecordedStep,
): RateEstimate {
  return estimateOf(countsAcross(plan, segmentId, step), plan.history.start)
}

/**
 * The counts of such a step, laid out by the lags of the baseline one after the other.
 * @param since first month of history, 0 for the first, whose arrivals count
 */
export function countsAcross(
  { history, baseline }: Pick<Plan, 'history' | 'baseline'>,
  segmentId: SegmentId,
  { leaving, to }: RecordedStep,
  since = 0,
): AlignedCounts {
  const start = present(leaving[0], 'stage that is left')
  const shown = since === 0 ? leadCounts(history, segmentId, start.id, to.id) : null
  if (shown) return shown
  const counts = history.entries[segmentId] ?? {}
  const lag = joinLags(leaving.map(({ id }) => lagFrom(baseline.segments[segmentId], id)))
  return alignCounts(counts[start.id] ?? [], counts[to.id] ?? [], lag, since)
}

/** What history says of these steps, for every segment. Over stages that were not recorded nothing is borrowed. */
export function ratesAcross(plan: Plan, steps: readonly RecordedStep[]): Rates {
  const rates = ratesOf(plan)
  return Object.fromEntries(
    plan.segments.map(({ id }) => [
      id,
      steps.map((step) => {
        const [from, ...between] = step.leaving
        const index = plan.stages.findIndex((stage) => stage.id === from?.id)
        return (between.length === 0 ? rates[id]?.[index] : undefined) ?? rateAcross(plan, id, step)
      }),
    ]),
  )
}
