import { present } from '../../base/invariant.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures } from '../evaluate.ts'
import { promisedNeed } from './promisedNeed.ts'
import type { Simulated } from './simulated.ts'
import { concluded, summarise } from './summarise.ts'
import { trialPlan } from './trialPlan.ts'
import { createTrialSeries, trialRunner } from './trialSeries.ts'

export const TRIALS_USUAL = 10_000
export const TRIALS_MAX = 100_000
/** The seed that is used where nobody asks for another, so that everybody sees the same figures. */
export const SEED_USUAL = 1

/** So many trials are run between two moments at which a run can be paused or left. */
const TRIALS_A_STEP = 250

export interface SimulationRequest {
  readonly plan: Plan
  /** Null for the baseline. */
  readonly scenarioId: ScenarioId | null
  /** Whole, 0 to 2^53. */
  readonly seed: number
  /** 1 to `TRIALS_MAX`. */
  readonly trials: number
}

/**
 * Simulates a scenario. Yields figures after the first trials, each time four times as many are done, and when all are, null in between, and
 * returns the last of them with what takes longest: commitments and the promise. The same request gives the same figures on every machine.
 *
 * What is not known of the team's speed is not drawn: capacity is what the plan says. Where the plan says which leads wait, only
 * worked leads go on; else capacity holds none up.
 */
export function* simulate(request: SimulationRequest): Generator<Simulated | null, Simulated> {
  const { plan, scenarioId, seed, trials } = request
  const laidOut = trialPlan(plan, scenarioId, seed)
  const series = createTrialSeries(plan, laidOut.queue !== null, trials)
  const run = trialRunner(laidOut, series)
  const figures = evaluateFigures(plan, scenarioId)
  const sofar = (done: number) => ({
    plan,
    figures,
    seed,
    series,
    trials: done,
  })
  let summary: Simulated | null = null
  let next = TRIALS_A_STEP
  for (let done = 0; done < trials;) {
    const to = Math.min(trials, done + TRIALS_A_STEP)
    run(done, to)
    done = to
    const isDue = done >= next || done === trials
    if (isDue) {
      summary = summarise(sofar(done))
      next *= 4
    }
    yield isDue ? summary : null
  }
  const promise = yield* promisedNeed(plan, figures, laidOut, trials)
  return concluded(present(summary, 'figures of at least one trial'), sofar(trials), promise)
}

/** Simulates without a pause. */
export function simulateAtOnce(request: SimulationRequest): Simulated {
  const run = simulate(request)
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
  }
}
