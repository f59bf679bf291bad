import type { SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Baseline } from '../../plan/drivers.ts'
import type { BacklogRule } from '../../plan/salesWork.ts'
import { teamWork } from '../capacity.ts'
import { workableByHours, type HandedOver, type WorkCosts } from '../hours/workableByHours.ts'
import { multiplyLists } from '../lists.ts'
import { sellingHours, stageHours } from '../salesFlow.ts'
import { createQueue, fromHandoff } from '../salesQueue.ts'
import type { SegmentModel } from '../segmentModel.ts'
import { seriesOf, type Timeline } from '../timeline.ts'
import type { ByMonth } from './trialBlock.ts'

/** How leads wait for sales, laid out for many trials. */
export interface TrialQueue {
  readonly segmentIds: readonly SegmentId[]
  readonly rule: BacklogRule
  readonly capacity:
    | { readonly kind: 'leads'; readonly workable: readonly number[] }
    | {
        readonly kind: 'hours'
        readonly available: readonly number[]
        readonly costs: WorkCosts
        /** What later stages take is what the figures expect of worked leads, also in a trial of other rates. */
        readonly kinds: readonly HandedOver[]
      }
}

/** @returns null where all leads count as worked in the month in which they come */
export function trialQueue(
  plan: Plan,
  sales: Baseline['sales'],
  segments: readonly SegmentModel[],
  handoff: number,
  { months }: Timeline,
): TrialQueue | null {
  if (sales.backlog === undefined) return null
  const reps = teamWork(sales.reps, months)
  return {
    segmentIds: segments.map(({ segment }) => segment.id),
    rule: sales.backlog,
    capacity:
      sales.hours === undefined
        ? { kind: 'leads', workable: multiplyLists(reps, seriesOf(sales.leadsPerRep, months)) }
        : {
            kind: 'hours',
            available: sellingHours(sales.hours, reps, plan.calendar, months),
            costs: stageHours(sales.hours, plan.stages, handoff, months),
            kinds: segments.map((model) => fromHandoff(model, handoff)),
          },
  }
}

/**
 * Works the leads of some trials by priority, first in, first out, as far as sales can in each month.
 *
 * @param handedOver by segment
 * @param worked gets the leads worked, by segment
 * @param workable gets how many could be
 * @param waiting gets how many wait at the end of each month
 */
export function workTrials(
  { segmentIds, rule, capacity }: TrialQueue,
  handedOver: readonly ByMonth[],
  size: number,
  worked: readonly ByMonth[],
  workable: ByMonth,
  waiting: ByMonth,
): void {
  for (let index = 0; index < size; index++) {
    const demand = handedOver.map((months) => months.map((month) => month[index] ?? 0))
    const { takeOn, flows } = createQueue(segmentIds, demand, rule)
    const most = mostWorked(capacity, demand, takeOn)
    put(workable, index, most)
    waiting.forEach((month, t) => {
      let left = 0
      for (const flow of flows) left += flow.waiting[t] ?? 0
      month[index] = left
    })
    worked.forEach((months, segment) => put(months, index, flows[segment]?.worked ?? []))
  }
}

/** Works month after month. @returns how many leads could be worked in each */
function mostWorked(
  capacity: TrialQueue['capacity'],
  demand: readonly (readonly number[])[],
  takeOn: ReturnType<typeof createQueue>['takeOn'],
): readonly number[] {
  if (capacity.kind === 'leads') {
    const each = demand.map(() => 1)
    capacity.workable.forEach((most, month) => takeOn(month, most, each))
    return capacity.workable
  }
  const { available, costs, kinds } = capacity
  const own = kinds.map(({ earlier, steps }, segment) => ({ leads: demand[segment] ?? [], earlier, steps }))
  return workableByHours(available, costs, own, takeOn).map((month) => month.workable)
}

function put(into: ByMonth, index: number, values: readonly number[]): void {
  into.forEach((month, t) => (month[index] = values[t] ?? 0))
}
