import { useMemo, useState } from 'react'
import {
  chancesFrom,
  chancesRequest,
  type ModelledChances,
  type ModelledCommitment,
} from '../../shared/agreement/modelledChances.ts'
import { chanceOfHurdle } from '../../shared/model/simulation/hurdles.ts'
import type { Commitment } from '../../shared/plan/commitments.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import {
  orderSimulation,
  startSimulationWorker,
  useSimulation,
  type SimulatedScenario,
  type SimulationNews,
} from './simulation.ts'

/**
 * The chances that the agreement of a plan states. While only words or hurdles change those of before stay, with the hurdles as they
 * are now; after a change of what is simulated they are pending until it has been.
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
    if (whole.plan === plan) return chances
    return isSimulatedAlike(whole.plan, plan) ? withHurdlesOf(plan, whole.plan, chances) : 'pending'
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

/** The parts of a plan that trials are drawn from, beside its commitments. */
const SIMULATED = [
  'horizon',
  'goal',
  'stages',
  'handoffStageId',
  'segments',
  'history',
  'baseline',
  'scenarios',
  'driverRanges',
  'calendar',
  'cadence',
  'response',
] as const satisfies readonly (keyof Plan)[]

/** Whether trials of one plan are those of the other, but for the hurdles that they are held against. */
function isSimulatedAlike(one: Plan, other: Plan): boolean {
  return (
    SIMULATED.every((part) => one[part] === other[part]) &&
    one.commitments.length === other.commitments.length &&
    one.commitments.every(({ id, metric, per }, index) => {
      const match = other.commitments[index]
      return id === match?.id && metric === match.metric && per === match.per
    })
  )
}

/** What trials of the plan before say of the hurdles as they are now. */
function withHurdlesOf(now: Plan, before: Plan, chances: ModelledChances): ModelledChances {
  return {
    ...chances,
    commitments: chances.commitments.map((known) => {
      const is = ({ id }: Commitment): boolean => id === known.commitmentId
      const [commitment, simulated] = [now.commitments.find(is), before.commitments.find(is)]
      return commitment && simulated ? { ...known, ...hurdlesOf(commitment, simulated, known) } : known
    }),
  }
}

/** The period in which a changed hurdle is least likely to be met is known when the trials have been run with it. */
function hurdlesOf(
  now: Commitment,
  simulated: Commitment,
  { spread, hurdles, least }: ModelledCommitment,
): Pick<ModelledCommitment, 'hurdles' | 'least'> {
  const set = (['minimum', 'target', 'stretch'] as const).flatMap((hurdle) => {
    const value = now[hurdle]
    return value === null ? [] : [{ hurdle, value, isSame: value === simulated[hurdle] }]
  })
  return {
    hurdles: Object.fromEntries(
      set.map(({ hurdle, value, isSame }) => [
        hurdle,
        (isSame ? hurdles[hurdle] : undefined) ?? chanceOfHurdle(spread, value, 'higher'),
      ]),
    ),
    least: Object.fromEntries(
      set.flatMap(({ hurdle, isSame }) => {
        const known = isSame ? least[hurdle] : undefined
        return known === undefined ? [] : [[hurdle, known]]
      }),
    ),
  }
}
