import { useMemo, useState } from 'react'
import {
  chancesFrom,
  chancesRequest,
  type ModelledChances,
  type ModelledCommitment,
} from '../../shared/agreement/modelledChances.ts'
import { chanceOfHurdle } from '../../shared/model/simulation/hurdles.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import {
  orderSimulation,
  startSimulationWorker,
  useSimulation,
  type SimulatedScenario,
  type SimulationNews,
} from './simulation.ts'

/**
 * The chances that the agreement of a plan states. Those of the plan before a change stay until the changed one is simulated, with
 * its own hurdles.
 */
export function useModelledChances(plan: Plan): ModelledChances | 'pending' {
  const { scenarioId } = plan.agreement
  const simulated = useSimulation(plan, scenarioId)
  // Figures of some of the trials say nothing of commitments, so the last of all trials stay.
  const [whole, setWhole] = useState<SimulatedScenario | null>(null)
  if (simulated !== whole && simulated?.figures.promise) setWhole(simulated)
  return useMemo(() => {
    const chances = whole?.scenarioId === scenarioId ? chancesFrom(whole.figures) : null
    if (whole === null || chances === null) return 'pending'
    return whole.plan === plan ? chances : withHurdlesOf(plan, chances)
  }, [plan, scenarioId, whole])
}

/** The chances that the agreement of a plan states, once. */
export function modelledChances(plan: Plan): Promise<ModelledChances> {
  return new Promise((resolve, reject) => {
    const worker = startSimulationWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<SimulationNews>) => {
      const chances = chancesFrom(data.figures)
      if (chances === null) return
      worker.terminate()
      resolve(chances)
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    orderSimulation(worker, { id: 0, request: chancesRequest(plan) })
  })
}

/** What the same trials say of the hurdles as they are now. */
function withHurdlesOf({ commitments }: Plan, chances: ModelledChances): ModelledChances {
  return {
    ...chances,
    commitments: chances.commitments.map((known) => {
      const commitment = commitments.find(({ id }) => id === known.commitmentId)
      return commitment ? { ...known, hurdles: hurdlesOf(commitment, known) } : known
    }),
  }
}

function hurdlesOf(
  commitment: Plan['commitments'][number],
  { spread }: ModelledCommitment,
): ModelledCommitment['hurdles'] {
  return Object.fromEntries(
    (['minimum', 'target', 'stretch'] as const).flatMap((hurdle) => {
      const value = commitment[hurdle]
      return value === null ? [] : [[hurdle, chanceOfHurdle(spread, value, 'higher')]]
    }),
  )
}
