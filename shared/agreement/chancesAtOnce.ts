import { present } from '../base/invariant.ts'
import { simulateAtOnce } from '../model/simulation/simulate.ts'
import type { Plan } from '../plan/plan.ts'
import { chancesFrom, chancesRequest, type ModelledChances } from './modelledChances.ts'

/** The chances that the agreement of a plan states, simulated without a pause: about a second. */
export function chancesAtOnce(plan: Plan): ModelledChances {
  return present(chancesFrom(simulateAtOnce(chancesRequest(plan))), 'chances after all trials')
}
