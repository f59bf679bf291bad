import { present } from '../base/invariant.ts'
import type { SegmentId } from '../plan/ids.ts'
import type { BacklogRule } from '../plan/salesWork.ts'
import { createBacklog, type BacklogFlow } from './backlog.ts'
import { freshEntries } from './funnel.ts'
import type { HandedOver, TakeOn } from './hours/workableByHours.ts'
import { addLists, multiplyLists, sumLists } from './lists.ts'
import { remember } from './remember.ts'
import type { SegmentModel } from './segmentModel.ts'

/** Leads that wait for sales, by the rule of the plan. */
export interface SalesQueue {
  /** Works a month by priority, to be asked for month after month. @returns leads worked by segment */
  readonly takeOn: TakeOn
  /** After the last month: what became of the leads, and the segments as they were worked. */
  readonly outcome: () => { readonly backlog: BacklogFlow; readonly segments: readonly SegmentModel[] }
}

/** @param handoff index of the hand-off stage */
export function createSalesQueue(
  segments: readonly SegmentModel[],
  handoff: number,
  rule: BacklogRule,
  months: number,
): SalesQueue {
  const { takeOn, flows } = createQueue(
    segments.map(({ segment }) => segment.id),
    segments.map(({ all }) => all.entries[handoff] ?? []),
    rule,
  )
  return {
    takeOn,
    outcome: () => ({
      backlog: {
        worked: sumLists(flows, ({ worked }) => worked, months),
        expired: sumLists(flows, ({ expired }) => expired, months),
        waiting: sumLists(flows, ({ waiting }) => waiting, months),
      },
      segments: segments.map((model, index) => asWorked(model, handoff, flows[index]?.worked ?? [])),
    }),
  }
}

/** Leads that wait, by segment in the given order. */
export interface Queue {
  readonly takeOn: TakeOn
  /** What has become of the leads so far. */
  readonly flows: readonly BacklogFlow[]
}

/** @param demand leads handed over by segment, then month */
export function createQueue(
  segmentIds: readonly SegmentId[],
  demand: readonly (readonly number[])[],
  { priority, maxAgeMonths }: BacklogRule,
): Queue {
  const rankOf = (id: SegmentId): number => {
    const rank = priority.indexOf(id)
    return rank < 0 ? priority.length : rank
  }
  const order = segmentIds
    .map((id, index) => ({ index, rank: rankOf(id) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ index }) => index)
  const placeOf = segmentIds.map((_, index) => order.indexOf(index))
  const { flows, workMonth } = createBacklog(
    order.map((index) => demand[index] ?? []),
    maxAgeMonths,
  )
  return {
    takeOn: (month, most, costs) => {
      const worked = workMonth(
        month,
        most,
        order.map((index) => costs[index] ?? 1),
      )
      return placeOf.map((place) => worked[place] ?? 0)
    },
    flows: placeOf.map((place) => present(flows[place], 'flow of a segment')),
  }
}

/** The leads of a segment from the hand-off down: those handed over inside the horizon, and what comes of earlier ones. */
export const fromHandoff = remember(({ all, steps }: SegmentModel, handoff: number): HandedOver => {
  const leads = all.entries[handoff] ?? []
  const below = steps.slice(handoff)
  const ofThese = freshEntries(leads, below)
  return {
    leads,
    earlier: ofThese.map((entries, depth) => whatRemains(all.entries[handoff + depth] ?? [], entries)),
    steps: below,
  }
})

function whatRemains(whole: readonly number[], part: readonly number[]): number[] {
  const rest = whole.slice()
  for (let month = 0; month < rest.length; month++) {
    rest[month] = Math.max(0, (rest[month] ?? 0) - (part[month] ?? 0))
  }
  return rest
}

/** The segment when its leads go on from the hand-off in the months in which they were worked. */
function asWorked(model: SegmentModel, handoff: number, worked: readonly number[]): SegmentModel {
  const { steps, earlier } = fromHandoff(model, handoff)
  const ofThese = freshEntries(worked, steps)
  const entries = model.all.entries.slice(0, handoff + 1)
  for (let depth = 1; depth < ofThese.length; depth++) {
    entries.push(addLists([ofThese[depth] ?? [], earlier[depth] ?? []], worked.length))
  }
  return { ...model, all: { entries, revenue: multiplyLists(model.dealValues, entries.at(-1) ?? []) } }
}
