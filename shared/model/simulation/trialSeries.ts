import { present } from '../../base/invariant.ts'
import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { runTrial, type TrialRoom } from './runTrial.ts'
import type { TrialPlan } from './trialPlan.ts'

/** One figure by month and trial: a list of trials for each month of the horizon. */
export type Series = readonly Float64Array[]

/** What all trials brought. */
export interface TrialSeries {
  readonly revenue: Series
  readonly marketingRevenue: Series
  readonly customers: Series
  readonly marketingHandoff: Series
  readonly allHandoff: Series
  /** Hand-off of single segments that a commitment is about. */
  readonly segmentHandoff: ReadonlyMap<SegmentId, Series>
  /** Value of marketing's leads at hand-off; null where no commitment is about it. */
  readonly leadValue: Series | null
}

export function createTrialSeries(plan: Plan, trials: number): TrialSeries {
  const series = (): Series => Array.from({ length: plan.horizon.months }, () => new Float64Array(trials))
  const metrics = plan.commitments.map(({ metric }) => metric)
  const single = metrics.flatMap((metric) =>
    metric.kind === 'leads-handed-over' && metric.segmentId !== null ? [metric.segmentId] : [],
  )
  return {
    revenue: series(),
    marketingRevenue: series(),
    customers: series(),
    marketingHandoff: series(),
    allHandoff: series(),
    segmentHandoff: new Map(single.map((id) => [id, series()])),
    leadValue: metrics.some(({ kind }) => kind === 'lead-value-handed-over') ? series() : null,
  }
}

/** Runs trials `from` up to `to`, without the last, and adds what each segment brings. */
export function runTrials(
  plan: TrialPlan,
  series: TrialSeries,
  from: number,
  to: number,
  room: TrialRoom,
): void {
  const { handoffIndex } = plan
  for (const { model, trials } of plan.segments) {
    const { segment } = model
    const targets = [
      { into: series.revenue, figure: room.revenue, factor: 1 },
      { into: series.customers, figure: room.customers, factor: 1 },
      { into: series.allHandoff, figure: room.handoff, factor: 1 },
    ]
    const own = series.segmentHandoff.get(segment.id)
    if (own !== undefined) targets.push({ into: own, figure: room.handoff, factor: 1 })
    if (segment.marketingSourced) {
      targets.push({ into: series.marketingRevenue, figure: room.revenue, factor: 1 })
      targets.push({ into: series.marketingHandoff, figure: room.handoff, factor: 1 })
      const factor = model.leadValue[handoffIndex] ?? 0
      if (series.leadValue !== null) targets.push({ into: series.leadValue, figure: room.handoff, factor })
    }
    for (let trial = from; trial < to; trial++) {
      runTrial(trials, trial, handoffIndex, room)
      for (const { into, figure, factor } of targets) addTrial(into, trial, figure, factor)
    }
  }
}

function addTrial(into: Series, trial: number, figure: Float64Array, factor: number): void {
  for (let t = 0; t < figure.length; t++) {
    const month = present(into[t], 'month')
    month[trial] = (month[trial] ?? 0) + (figure[t] ?? 0) * factor
  }
}
