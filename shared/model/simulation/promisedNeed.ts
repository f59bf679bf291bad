import type { Plan } from '../../plan/plan.ts'
import type { PlainFigures } from '../evaluate.ts'
import { marketingFlow } from '../marketingFlow.ts'
import { goalReach } from './goalReach.ts'
import { chanceOf, type PromisedNeed } from './simulated.ts'
import type { TrialPlan } from './trialPlan.ts'

const STEP_UP = 1.5
/** With 3,000 times the leads of an even chance the search ends, with 25 times where sales can only work so many. */
const STEPS_MAX = { free: 20, queued: 8 }
/** How near to the least entries the answer comes. */
const PRECISION = 5e-5
/** So few trials tell about where the answer lies, and so near. */
const FEW_TRIALS = 500
const NEAR = 0.015

/**
 * The least entries a month, by the mix, seasonality and course that the plan has, with which the share of trials whose
 * revenue over the horizon reaches the goal is the confidence or more. Every trial keeps its luck when the entries change, so
 * more entries never lose a trial; a trial that is known to reach the goal with fewer is not run again.
 *
 * Where leads wait for sales, trials are held to what can be worked. There may then be no answer, and more leads of one kind
 * can crowd out better ones: the answer is one that is enough, looked for as if it were the least.
 *
 * A generator only so that it can be paused and left: it yields nothing of interest.
 *
 * @param figures of the same scenario
 */
export function* promisedNeed(
  plan: Plan,
  { need, goal }: Pick<PlainFigures, 'need' | 'goal'>,
  laidOut: TrialPlan,
  trials: number,
): Generator<null, PromisedNeed> {
  const { confidence } = plan.goal
  if (need.kind !== 'reachable') return need
  const sourced = laidOut.segments.map(({ model }) => model).filter(({ segment }) => segment.marketingSourced)
  const { fresh, carried, entered } = marketingFlow(sourced, laidOut.handoffIndex, laidOut.months)
  const planned = entered / laidOut.months
  const reach = goalReach(laidOut, plan, goal.total, trials)
  const answer = (scale: number, count: number): PromisedNeed => ({
    kind: 'reachable',
    confidence,
    entriesAMonth: scale * planned,
    handoff: fresh.handoff.map((leads, month) => scale * leads + (carried.handoff[month] ?? 0)),
    chance: chanceOf(count, trials),
  })

  const stepsMax = laidOut.queue === null ? STEPS_MAX.free : STEPS_MAX.queued
  /** Between a scale that is too little and one that may be, for the first trials. */
  const search = function* (
    among: number,
    from: Bracket,
    precision: number,
    steps: number,
  ): Generator<null, { readonly bracket: Bracket; readonly isFound: boolean }> {
    const wanted = confidence * among
    let { low, high } = from
    if ((yield* reach(low, among)) >= wanted) {
      high = low
      low = 0
      if ((yield* reach(0, among)) >= wanted) return { bracket: { low: 0, high: 0 }, isFound: true }
    }
    for (let step = 0; (yield* reach(high, among)) < wanted; step++) {
      if (step === steps) return { bracket: { low, high }, isFound: false }
      low = high
      high *= STEP_UP
    }
    while (high - low > precision * high) {
      const middle = low < high / STEP_UP ? high / STEP_UP : (low + high) / 2
      if ((yield* reach(middle, among)) >= wanted) high = middle
      else low = middle
    }
    return { bracket: { low, high }, isFound: true }
  }

  const start = { low: 0, high: need.entriesAMonth > 0 ? need.entriesAMonth / planned : 0.1 }
  const near = yield* search(Math.min(trials, FEW_TRIALS), start, NEAR, stepsMax)
  const around = { low: near.bracket.low * (1 - NEAR), high: near.bracket.high * (1 + NEAR) }
  const { bracket, isFound } = near.isFound
    ? yield* search(trials, around, PRECISION, stepsMax)
    : yield* search(trials, near.bracket, PRECISION, 0)
  if (isFound) return answer(bracket.high, yield* reach(bracket.high, trials))
  if (laidOut.queue === null) return { kind: 'too-uncertain', confidence }
  const chance = chanceOf(yield* reach(bracket.high, trials), trials)
  return {
    kind: 'limited-by-capacity',
    confidence,
    chance,
    message: `However many leads enter, sales can work so few of them in time that the goal is reached in ${Math.round(100 * chance.value)} of 100 trials at most. Add reps in time, let leads wait longer, or lower the goal.`,
  }
}

interface Bracket {
  readonly low: number
  readonly high: number
}
