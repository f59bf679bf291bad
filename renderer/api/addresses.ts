import type { PlanId } from '../../shared/plan/ids.ts'
import type { Step } from '../../shared/plan/steps.ts'

/** Where the list of plans is, behind the `#` of the address. */
export const HOME_ADDRESS = '/'

/**
 * Where a step of a plan is.
 * @param part of the step's screen, where it has several; without it the first
 */
export function stepAddress(planId: PlanId, step: Step, part?: string): string {
  return `/plans/${planId}/${step}${part === undefined ? '' : `/${part}`}`
}

export const STEP_PATTERN = '/plans/:planId/:step/:part?'
