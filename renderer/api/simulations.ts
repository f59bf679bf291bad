import { useEffect, useState } from 'react'
import type { Simulated } from '../../shared/model/simulation/simulated.ts'
import { SEED_USUAL, TRIALS_USUAL } from '../../shared/model/simulation/simulate.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { orderSimulation, startSimulationWorker, type SimulationNews } from './simulation.ts'

/**
 * The simulated figures of several scenarios, one after the other. Those of the plan before a change stay until newer ones
 * are there.
 *
 * @param scenarioIds null for the baseline; the same list as long as it holds the same
 */
export function useSimulations(
  plan: Plan,
  scenarioIds: readonly (ScenarioId | null)[],
): ReadonlyMap<ScenarioId | null, Simulated> {
  const [figures, setFigures] = useState<ReadonlyMap<ScenarioId | null, Simulated>>(new Map())

  useEffect(() => {
    const worker = startSimulationWorker()
    const ask = (place: number): void => {
      const scenarioId = scenarioIds[place]
      if (scenarioId === undefined) return
      const request = { plan, scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }
      orderSimulation(worker, { id: place, request })
    }
    worker.addEventListener('message', ({ data }: MessageEvent<SimulationNews>) => {
      const scenarioId = scenarioIds[data.id]
      if (scenarioId === undefined) return
      setFigures((before) => new Map([...before, [scenarioId, data.figures]]))
      if (data.figures.promise !== null) ask(data.id + 1)
    })
    ask(0)
    return () => worker.terminate()
  }, [plan, scenarioIds])

  return figures
}
