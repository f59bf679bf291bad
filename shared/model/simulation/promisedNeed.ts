import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures } from '../evaluate.ts'
import { marketingFlow } from '../marketingFlow.ts'
import { runSegment } from './runSegment.ts'
import { chanceOf, type PromisedNeed } from './simulated.ts'
import { BLOCK_SIZE, clear, createByMonth } from './trialBlock.ts'
import { blockFor, trialPlan, type TrialPlan } from './trialPlan.ts'
import { scaledSegment, type TrialSegment } from './trialSegment.ts'

const STEP_UP = 1.5
/** With 3,000 times the leads of an even chance the search ends. */
const STEPS_MAX = 20
/** How near to the least entries the answer comes. */
const PRECISION = 5e-5

/**
 * The least entries a month, by the mix, seasonality and course that the plan has, with which the share of trials whose
 * revenue over the horizon reaches the goal is the confidence or more. Every trial keeps its luck when the entries change, so
 * more entries never lose a trial; a trial that is known to reach the goal with fewer is not run again.
 *
 * A generator only so that it can be paused and left: it yields nothing of interest.
 */
export function* promisedNeed(
  plan: Plan,
  scenarioId: ScenarioId | null,
  seed: number,
  trials: number,
): Generator<null, PromisedNeed> {
  const { confidence } = plan.goal
  const { need, goal } = evaluateFigures(plan, scenarioId)
  if (need.kind !== 'reachable') return need
  const laidOut = trialPlan(plan, scenarioId, seed)
  const sourced = laidOut.segments.map(({ model }) => model).filter(({ segment }) => segment.marketingSourced)
  const { fresh, carried, entered } = marketingFlow(sourced, laidOut.handoffIndex, laidOut.months)
  const planned = entered / laidOut.months

  const reach = goalReach(laidOut, plan, goal.total, trials)
  const wanted = confidence * trials
  const answer = function* (scale: number): Generator<null, PromisedNeed> {
    const count = yield* reach(scale)
    return {
      kind: 'reachable',
      confidence,
      entriesAMonth: scale * planned,
      handoff: fresh.handoff.map((leads, month) => scale * leads + (carried.handoff[month] ?? 0)),
      chance: chanceOf(count, trials),
    }
  }

  if ((yield* reach(0)) >= wanted) return yield* answer(0)
  let high = need.entriesAMonth > 0 ? need.entriesAMonth / planned : 0.1
  let low = 0
  for (let step = 0; (yield* reach(high)) < wanted; step++) {
    if (step === STEPS_MAX) return { kind: 'too-uncertain', confidence }
    low = high
    high *= STEP_UP
  }
  while (high - low > PRECISION * high) {
    const middle = low < high / STEP_UP ? high / STEP_UP : (low + high) / 2
    if ((yield* reach(middle)) >= wanted) high = middle
    else low = middle
  }
  return yield* answer(high)
}

/** How many trials reach the goal when marketing's entries are multiplied by a scale. */
function goalReach(
  laidOut: TrialPlan,
  plan: Plan,
  goal: number,
  trials: number,
): (scale: number) => Generator<null, number> {
  const { segments } = laidOut
  const { sourcedShare } = plan.goal
  const partOf = (marketing: boolean): TrialSegment[] =>
    segments.filter(({ model }) => model.segment.marketingSourced === marketing).map((each) => each.trials)
  const others = sourcedShare === null ? partOf(false) : []
  const sourced = partOf(true)
  const revenue = revenueRunner(laidOut)
  const missing = new Float64Array(trials)
  /** By trial, the largest scale known to be too little and the smallest known to be enough. */
  const tooLittle = new Float64Array(trials).fill(-1)
  const enough = new Float64Array(trials).fill(Infinity)

  const run = function* (
    of: readonly TrialSegment[],
    wanted: (trial: number) => boolean,
    take: (trial: number, paid: number) => void,
  ): Generator<null, void> {
    const list = Uint32Array.from({ length: trials }, (_, trial) => trial).filter(wanted)
    for (let from = 0; from < list.length; from += BLOCK_SIZE) {
      const some = list.subarray(from, from + BLOCK_SIZE)
      const paid = revenue(of, some)
      some.forEach((trial, index) => take(trial, paid[index] ?? 0))
      yield null
    }
  }
  let isPrepared = false
  return function* (scale) {
    if (!isPrepared) {
      yield* run(
        others,
        () => true,
        (trial, paid) => (missing[trial] = goal * (sourcedShare ?? 1) - paid),
      )
    }
    isPrepared = true
    yield* run(
      sourced.map((segment) => scaledSegment(segment, scale)),
      (trial) => (enough[trial] ?? 0) > scale && (tooLittle[trial] ?? 0) < scale,
      (trial, paid) => ((paid >= (missing[trial] ?? 0) ? enough : tooLittle)[trial] = scale),
    )
    return enough.reduce((count, least) => (least <= scale ? count + 1 : count), 0)
  }
}

/** Revenue over the horizon of some segments in some trials, no more than a block holds. */
function revenueRunner(
  plan: TrialPlan,
): (segments: readonly TrialSegment[], trials: Uint32Array) => Float64Array {
  const block = blockFor(plan)
  const won = { customers: createByMonth(plan.months), revenue: createByMonth(plan.months) }
  const totals = new Float64Array(BLOCK_SIZE)
  return (segments, trials) => {
    block.trials.set(trials)
    block.size = trials.length
    clear(won.revenue)
    for (const segment of segments) runSegment(segment, plan.handoffIndex, block, null, won)
    totals.fill(0)
    for (const month of won.revenue) {
      for (let index = 0; index < block.size; index++)
        totals[index] = (totals[index] ?? 0) + (month[index] ?? 0)
    }
    return totals
  }
}
