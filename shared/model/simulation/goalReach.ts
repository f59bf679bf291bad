import { present } from '../../base/invariant.ts'
import type { Plan } from '../../plan/plan.ts'
import { streamOf } from '../random/streams.ts'
import { queuedRun } from './runQueued.ts'
import { runSegment } from './runSegment.ts'
import { BLOCK_SIZE, clear, createByMonth } from './trialBlock.ts'
import { blockFor, type TrialPlan } from './trialPlan.ts'
import { scaledSegment, type TrialSegment } from './trialSegment.ts'

/** How many of the first trials, `among` of them, reach the goal when marketing's entries are multiplied by a scale. */
export type GoalReach = (scale: number, among: number) => Generator<null, number>

/**
 * Every trial keeps its luck when the entries change. A trial that is known to reach the goal with fewer entries counts without
 * being run again, and one that misses it with more does not count: without a queue that is so. With one, more leads can crowd out
 * better ones.
 */
export function goalReach(laidOut: TrialPlan, { goal }: Plan, total: number, trials: number): GoalReach {
  const { segments, queue } = laidOut
  const isOther = goal.sourcedShare === null
  const all = segments.map(({ model, trials: each }) => ({
    segment: each,
    isSourced: model.segment.marketingSourced,
  }))
  const counted = queue === null ? freeRevenue(laidOut) : queuedRevenue(laidOut, isOther)
  const others = queue === null && isOther ? all.filter(({ isSourced }) => !isSourced) : []
  const missing = new Float64Array(trials)
  /** By trial, the largest scale known to be too little and the smallest known to be enough. */
  const tooLittle = new Float64Array(trials).fill(-1)
  const enough = new Float64Array(trials).fill(Infinity)

  let prepared = 0
  return function* (scale, among) {
    const due = total * (goal.sourcedShare ?? 1)
    yield* eachOf(
      range(prepared, among),
      others.map(({ segment }) => segment),
      counted,
      (trial, paid) => {
        missing[trial] = due - paid
      },
    )
    prepared = Math.max(prepared, among)
    const scaled = all
      .filter(({ isSourced }) => queue !== null || isSourced)
      .map(({ segment, isSourced }) => (isSourced ? scaledSegment(segment, scale) : segment))
    const open = range(0, among).filter(
      (trial) => (enough[trial] ?? 0) > scale && (tooLittle[trial] ?? 0) < scale,
    )
    yield* eachOf(open, scaled, counted, (trial, paid) => {
      const known = paid >= (missing[trial] ?? 0) ? enough : tooLittle
      known[trial] = scale
    })
    return enough.subarray(0, among).reduce((count, least) => (least <= scale ? count + 1 : count), 0)
  }
}

/** Revenue over the horizon that counts for the goal, of no more trials than a block holds. */
type Revenue = (segments: readonly TrialSegment[], trials: Uint32Array) => Float64Array

function* eachOf(
  trials: Uint32Array,
  segments: readonly TrialSegment[],
  revenue: Revenue,
  take: (trial: number, paid: number) => void,
): Generator<null, void> {
  for (let from = 0; from < trials.length; from += BLOCK_SIZE) {
    const some = trials.subarray(from, from + BLOCK_SIZE)
    const paid = segments.length === 0 ? null : revenue(segments, some)
    some.forEach((trial, index) => take(trial, paid?.[index] ?? 0))
    yield null
  }
}

function range(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** Of segments whose leads never wait. */
function freeRevenue(plan: TrialPlan): Revenue {
  const block = blockFor(plan)
  const won = { customers: createByMonth(plan.months), revenue: createByMonth(plan.months) }
  return (segments, trials) => {
    block.trials.set(trials)
    block.size = trials.length
    clear(won.revenue)
    for (const segment of segments) runSegment(segment, plan.handoffIndex, block, null, won)
    return totalOf(won.revenue, block.size)
  }
}

/** Of all segments together, whose leads wait for the same people. */
function queuedRevenue(plan: TrialPlan, withOthers: boolean): Revenue {
  const { months, queue, seed } = plan
  const block = blockFor(plan)
  const run = queuedRun(plan, present(queue, 'queue'))
  const customers = createByMonth(months)
  const won = { customers, revenue: createByMonth(months) }
  const elsewhere = { customers, revenue: createByMonth(months) }
  const places = plan.segments.map(({ model: { segment } }) => ({
    group: {
      draws: streamOf(seed, `handoff:segment:${segment.id}`),
      leads: { means: createByMonth(months), carried: createByMonth(months) },
    },
    won: withOthers || segment.marketingSourced ? won : elsewhere,
  }))
  return (segments, trials) => {
    block.trials.set(trials)
    block.size = trials.length
    clear(won.revenue)
    run(
      places.map(({ group, won: into }, index) => ({
        group,
        won: into,
        trials: present(segments[index], 'segment'),
      })),
      block,
    )
    return totalOf(won.revenue, block.size)
  }
}

function totalOf(revenue: readonly Float64Array[], size: number): Float64Array {
  const totals = new Float64Array(size)
  for (const month of revenue) {
    for (let index = 0; index < size; index++) totals[index] = (totals[index] ?? 0) + (month[index] ?? 0)
  }
  return totals
}
