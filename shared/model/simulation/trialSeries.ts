import { present } from '../../base/invariant.ts'
import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { poissonQuantile } from '../numerics/countQuantiles.ts'
import { drawMany, streamOf, uniform } from '../random/streams.ts'
import type { SegmentModel } from '../segmentModel.ts'
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
  const groups = new Map<string, HandoffGroup>()
  for (const { model, trials } of plan.segments) {
    const { segment } = model
    const figures = [
      { into: series.revenue, figure: room.revenue },
      { into: series.customers, figure: room.customers },
      ...(segment.marketingSourced ? [{ into: series.marketingRevenue, figure: room.revenue }] : []),
    ]
    const group = groupOf(plan, series, model, to - from)
    const { means, carried } = groups.get(group.name) ?? group
    groups.set(group.name, { ...group, means, carried })
    for (let trial = from; trial < to; trial++) {
      runTrial(trials, trial, handoffIndex, room)
      for (const { into, figure } of figures) addTrial(into, trial, figure, 1)
      const start = (trial - from) * plan.months
      addList(means, start, room.handoffMean)
      addList(carried, start, room.carriedHandoff)
    }
  }
  for (const group of groups.values()) drawHandoff(plan, group, from, to)
}

/** Segments whose hand-off is only looked at in sum. */
interface HandoffGroup {
  readonly name: string
  readonly targets: readonly { readonly into: Series; readonly factor: number }[]
  /** By trial, then month: mean of the Poisson number of new leads, and number of leads of the past. */
  readonly means: Float64Array
  readonly carried: Float64Array
}

function groupOf(
  { months, handoffIndex }: TrialPlan,
  series: TrialSeries,
  { segment, leadValue }: SegmentModel,
  trials: number,
): HandoffGroup {
  const side = segment.marketingSourced ? 'marketing' : 'others'
  const own = series.segmentHandoff.get(segment.id)
  const value = segment.marketingSourced ? series.leadValue : null
  return {
    name: own !== undefined || value !== null ? `segment:${segment.id}` : side,
    targets: [
      { into: series.allHandoff, factor: 1 },
      ...(segment.marketingSourced ? [{ into: series.marketingHandoff, factor: 1 }] : []),
      ...(own === undefined ? [] : [{ into: own, factor: 1 }]),
      ...(value === null ? [] : [{ into: value, factor: leadValue[handoffIndex] ?? 0 }]),
    ],
    means: new Float64Array(trials * months),
    carried: new Float64Array(trials * months),
  }
}

function drawHandoff({ seed, months }: TrialPlan, group: HandoffGroup, from: number, to: number): void {
  const draws = streamOf(seed, `handoff:${group.name}`)
  const words = new Uint32Array(months + (months % 2))
  const counts = new Float64Array(months)
  for (let trial = from; trial < to; trial++) {
    const start = (trial - from) * months
    drawMany(draws, trial, words)
    for (let t = 0; t < months; t++) {
      const fresh = poissonQuantile(uniform(words[t] ?? 0), group.means[start + t] ?? 0)
      counts[t] = fresh + (group.carried[start + t] ?? 0)
    }
    for (const { into, factor } of group.targets) addTrial(into, trial, counts, factor)
  }
}

function addTrial(into: Series, trial: number, figure: Float64Array, factor: number): void {
  for (let t = 0; t < figure.length; t++) {
    const month = present(into[t], 'month')
    month[trial] = (month[trial] ?? 0) + (figure[t] ?? 0) * factor
  }
}

function addList(into: Float64Array, start: number, list: Float64Array): void {
  for (let t = 0; t < list.length; t++) into[start + t] = (into[start + t] ?? 0) + (list[t] ?? 0)
}
