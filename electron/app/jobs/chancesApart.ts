import { createHash } from 'node:crypto'
import {
  chancesFrom,
  chancesRequest,
  type ModelledChances,
} from '../../../shared/agreement/modelledChances.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { simulateApart } from './simulateApart.ts'

/** Gives the chances that the agreement of a plan states. */
export type ChancesOf = (plan: Plan) => Promise<ModelledChances>

/** So many plans are remembered: a few sizes of one, and what it is held against. */
const KEPT = 8

/**
 * Simulates each plan once, as long as few others come between.
 * @param simulated how: on a thread of its own, unless said otherwise
 */
export function createChancesOf(simulated: ChancesOf = chancesApart): ChancesOf {
  const kept = new Map<string, Promise<ModelledChances>>()
  return (plan) => {
    const key = createHash('sha256').update(JSON.stringify(plan)).digest('hex')
    const found = kept.get(key) ?? simulated(plan)
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    found.catch(() => kept.delete(key))
    return found
  }
}

/** Simulates a plan on a thread of its own. */
async function chancesApart(plan: Plan): Promise<ModelledChances> {
  const simulated = await simulateApart(chancesRequest(plan), new AbortController().signal, () => {})
  return present(
    chancesFrom(present(simulated, 'a simulation that nobody cancels')),
    'chances after all trials',
  )
}
