import { useEffect, useRef, useState } from 'react'
import type { Simulated } from '../../shared/model/simulation/simulated.ts'
import { SEED_USUAL, TRIALS_USUAL, type SimulationRequest } from '../../shared/model/simulation/simulate.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'

export interface SimulationOrder {
  readonly id: number
  readonly request: SimulationRequest
}

export interface SimulationNews {
  /** Of the order that the figures answer. */
  readonly id: number
  readonly figures: Simulated
}

/**
 * The simulated figures of a scenario: first of few trials, then of more and more. Those of the plan before a change stay
 * until the first of the changed plan are there.
 *
 * @param scenarioId null for the baseline
 * @returns null until the first figures are there
 */
export function useSimulation(plan: Plan, scenarioId: ScenarioId | null): Simulated | null {
  const running = useRef<Worker | null>(null)
  const [figures, setFigures] = useState<Simulated | null>(null)

  useEffect(() => {
    const started = new Worker(new URL('./simulationWorker.ts', import.meta.url), { type: 'module' })
    running.current = started
    return () => started.terminate()
  }, [])

  useEffect(() => {
    const worker = running.current
    if (worker === null) return
    const id = (lastOrder += 1)
    const listen = ({ data }: MessageEvent<SimulationNews>): void => {
      if (data.id === id) setFigures(data.figures)
    }
    worker.addEventListener('message', listen)
    const request = { plan, scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage({ id, request } satisfies SimulationOrder)
    return () => worker.removeEventListener('message', listen)
  }, [plan, scenarioId])

  return figures
}

let lastOrder = 0
