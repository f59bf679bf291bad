import { present } from '../../base/invariant.ts'
import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { drawHandoff, handoffGroups } from './handoffGroups.ts'
import type { SegmentModel } from '../segmentModel.ts'
import { queuedRun } from './runQueued.ts'
import { runSegment } from './runSegment.ts'
import { BLOCK_SIZE, clear, createByMonth, setTrials, type ByMonth, type TrialBlock } from './trialBlock.ts'
import { blockFor, type TrialPlan } from './trialPlan.ts'
import type { Won } from './winDeals.ts'

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
  /**
   * Where leads wait for sales: leads of all segments that are worked, how many could be, and how many wait at the end of a month.
   * Null where none wait.
   */
  readonly sales: { readonly worked: Series; readonly workable: Series; readonly waiting: Series } | null
}

export function createTrialSeries(plan: Plan, isQueued: boolean, trials: number): TrialSeries {
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
    sales: isQueued ? { worked: series(), workable: series(), waiting: series() } : null,
  }
}

/** Runs trials of a plan one after the other. @returns runs those `from` up to `to`, without the last */
export function trialRunner(plan: TrialPlan, series: TrialSeries): (from: number, to: number) => void {
  const { months, handoffIndex } = plan
  const block = blockFor(plan)
  const groups = handoffGroups(plan, series)
  const customers = createByMonth(months)
  const marketing = { customers, revenue: createByMonth(months) }
  const others = { customers, revenue: createByMonth(months) }

  const wonOf = ({ segment }: SegmentModel): Won => (segment.marketingSourced ? marketing : others)

  const runFreely = (): void => {
    for (const { segments, draws, leads } of groups) {
      clear(leads.means)
      clear(leads.carried)
      for (const { model, trials } of segments) runSegment(trials, handoffIndex, block, leads, wonOf(model))
      drawHandoff(draws, leads, block)
    }
  }
  const runInQueue = plan.queue && queuedRun(plan, plan.queue)
  const queued = groups.flatMap((group) =>
    group.segments.map(({ model, trials }) => ({ trials, group, won: wonOf(model) })),
  )

  const runBlock = (from: number, size: number): void => {
    setTrials(block, from, size)
    for (const figure of [customers, marketing.revenue, others.revenue]) clear(figure)
    if (runInQueue === null) runFreely()
    else {
      const { worked, workable, waiting } = runInQueue(queued, block)
      const sales = present(series.sales, 'series of worked leads')
      for (const segment of worked) addTrials(sales.worked, block, segment, 1)
      addTrials(sales.workable, block, workable, 1)
      addTrials(sales.waiting, block, waiting, 1)
    }
    for (const { leads, targets } of groups) {
      for (const { into, factor } of targets) addTrials(into, block, leads.carried, factor)
    }
    addTrials(series.revenue, block, marketing.revenue, 1)
    addTrials(series.revenue, block, others.revenue, 1)
    addTrials(series.marketingRevenue, block, marketing.revenue, 1)
    addTrials(series.customers, block, customers, 1)
  }
  return (from, to) => {
    for (let first = from; first < to; first += BLOCK_SIZE) runBlock(first, Math.min(BLOCK_SIZE, to - first))
  }
}

function addTrials(into: Series, { trials, size }: TrialBlock, figures: ByMonth, factor: number): void {
  into.forEach((month, t) => {
    const from = present(figures[t], 'month')
    const first = trials[0] ?? 0
    for (let index = 0; index < size; index++) {
      month[first + index] = (month[first + index] ?? 0) + (from[index] ?? 0) * factor
    }
  })
}
