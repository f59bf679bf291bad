import { chancesAtOnce } from '../../../shared/agreement/chancesAtOnce.ts'
import { createChancesOf } from '../../app/jobs/chancesApart.ts'

/** The chances that the agreement of a plan states, simulated on this thread: nothing else waits for it here. */
export const chancesOf = createChancesOf((plan) => Promise.resolve(chancesAtOnce(plan)))
