import { SEED_USUAL } from '../../shared/model/simulation/simulate.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { orderSimulation, startSimulationWorker, type SimulationNews } from './simulation.ts'

/** So many trials know a chance to about one in a hundred, and take a fraction of a second. */
const TRIALS = 2000

/** Asks for the chance of one plan after the other, beside the page. */
export interface ChanceRunner {
  /** That the goal is reached. Never settles once the runner is closed. */
  readonly chanceOf: (plan: Plan, scenarioId: ScenarioId | null) => Promise<number>
  readonly close: () => void
}

export function createChanceRunner(): ChanceRunner {
  const worker = startSimulationWorker()
  let asked = 0
  return {
    chanceOf: (plan, scenarioId) =>
      new Promise((resolve) => {
        const id = (asked += 1)
        const listen = ({ data }: MessageEvent<SimulationNews>): void => {
          if (data.id !== id || data.figures.trials < TRIALS) return
          worker.removeEventListener('message', listen)
          // The need, which comes last and takes longest, is not asked for.
          orderSimulation(worker, { id, request: null })
          resolve(data.figures.goal.chance.value)
        }
        worker.addEventListener('message', listen)
        orderSimulation(worker, { id, request: { plan, scenarioId, seed: SEED_USUAL, trials: TRIALS } })
      }),
    close: () => worker.terminate(),
  }
}
