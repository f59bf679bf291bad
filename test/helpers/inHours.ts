import { produce } from 'immer'
import type { Plan } from '../../shared/plan/plan.ts'

/** The plan with the work of its sales team counted in hours; this share of them is for leads. */
export function inHours(plan: Plan, sellingShare: number): Plan {
  return produce(plan, (draft) => {
    draft.baseline.sales.hours = {
      sellingShare,
      attempts: 6,
      contactChances: [0.2],
      minutesAnAttempt: 6,
      minutesAConversation: 20,
      minutesByStage: {},
    }
  })
}
