import { chancesFrom, chancesRequest, type ModelledChances } from '../../shared/agreement/modelledChances.ts'
import { simulateAtOnce } from '../../shared/model/simulation/simulate.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** What the agreement of a plan states of chances, on this thread. */
export function chancesAtOnce(plan: Plan): ModelledChances {
  return chancesFrom(simulateAtOnce(chancesRequest(plan)))!
}
