import type { PlanId } from '../../shared/plan/ids.ts'
import { stepOf, type Step } from '../../shared/plan/steps.ts'

/** Where the list of plans is, behind the `#` of the address. */
export const HOME_ADDRESS = '/'

/** Where Word files are verified while no plan is open. */
export const VERIFY_ADDRESS = '/verify'

/**
 * Where a step of a plan is.
 * @param part of the step's screen, where it has several; without it the first
 */
export function stepAddress(planId: PlanId, step: Step, part?: string): string {
  return `/plans/${planId}/${step}${part === undefined ? '' : `/${part}`}`
}

/** Where a part of the plan is changed: its step and, on a screen of several sections, the section. */
export function placeAddress(planId: PlanId, path: readonly (string | number)[]): string {
  return stepAddress(planId, stepOf(path), sectionOf(path))
}

/** Where the model's sections change the plan; sliders are in the first one. */
const MODEL_SECTIONS: Readonly<Record<string, string>> = {
  'baseline.sales': 'capacity',
  cadence: 'pace',
  response: 'pace',
  listedFigures: 'money',
}

function sectionOf([place = '', part]: readonly (string | number)[]): string | undefined {
  return MODEL_SECTIONS[`${place}.${part}`] ?? MODEL_SECTIONS[place]
}

export const STEP_PATTERN = '/plans/:planId/:step/:part?'
