import { useEffect, useRef, useState } from 'react'
import type { Simulated } from '../../shared/model/simulation/simulated.ts'
import { SEED_USUAL, TRIALS_USUAL, type SimulationRequest } from '../../shared/model/simulation/simulate.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** Null stops what runs. */
export interface SimulationOrder {
  readonly id: number
  readonly request: SimulationRequest | null
}

export interface SimulationNews {
  /** Of the order that the figures answer. */
  readonly id: number
  readonly figures: Simulated
}

/** Simulated figures, and the scenario that they are of. */
export interface SimulatedScenario {
  readonly plan: Plan
  /** Null for the baseline. */
  readonly scenarioId: ScenarioId | null
  readonly figures: Simulated
}

/** A plan that changes in every frame is simulated when it has been still for so long, in milliseconds. */
const STILL_FOR = 80

/**
 * The simulated figures of a scenario: first of few trials, then of more and more. Those of the plan before a change stay
 * until the first of the changed plan are there.
 *
 * @param scenarioId null for the baseline
 * @returns null until the first figures are there
 */
export function useSimulation(plan: Plan, scenarioId: ScenarioId | null): SimulatedScenario | null {
  const running = useRef<Worker | null>(null)
  const [simulated, setSimulated] = useState<SimulatedScenario | null>(null)

  useEffect(() => {
    const started = startSimulationWorker()
    running.current = started
    return () => started.terminate()
  }, [])

  useEffect(() => {
    const worker = running.current
    if (worker === null) return
    const id = (lastOrder += 1)
    const listen = ({ data }: MessageEvent<SimulationNews>): void => {
      if (data.id === id) setSimulated({ plan, scenarioId, figures: data.figures })
    }
    worker.addEventListener('message', listen)
    const request = { plan, scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }
    let isSent = false
    const waiting = setTimeout(() => {
      isSent = true
      orderSimulation(worker, { id, request })
    }, STILL_FOR)
    return () => {
      clearTimeout(waiting)
      worker.removeEventListener('message', listen)
      if (isSent) orderSimulation(worker, { id, request: null })
    }
  }, [plan, scenarioId])

  return simulated
}

export function startSimulationWorker(): Worker {
  return new Worker(new URL('./simulationWorker.ts', import.meta.url), { type: 'module' })
}

export function orderSimulation(worker: Worker, sent: SimulationOrder): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(sent)
}

let lastOrder = 0
