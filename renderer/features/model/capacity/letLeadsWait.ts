import type { Draft } from 'immer'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** Leads that sales cannot work in their month may wait one more, in the order of the plan. */
export function letLeadsWait({ baseline }: Draft<Plan>): void {
  baseline.sales.backlog = { maxAgeMonths: 1, priority: [] }
}
