import type { PlanId } from '../../shared/plan/ids.ts'
import type { Step } from '../../shared/plan/steps.ts'

/** Where the list of plans is, behind the `#` of the address. */
export const HOME_ADDRESS = '/'

/** Where a step of a plan is. */
export function stepAddress(planId: PlanId, step: Step): string {
  return `/plans/${planId}/${step}`
}

export const STEP_PATTERN = '/plans/:planId/:step'
