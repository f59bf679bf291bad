import type { Finding } from '../../../shared/model/figures.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { PLAN_STEPS, stepOf, stepStates, type PlanStep, type StepPoint } from '../../../shared/plan/steps.ts'

/** What is open in a step, as the list of steps counts it. */
export interface StepTroubles {
  readonly step: PlanStep
  readonly points: readonly StepPoint[]
}

/**
 * What is open in the model, and what does not add up in the other steps that its figures touch.
 * @param findings all that has been found in the plan
 * @param ofModel what the model itself has found
 */
export function troublesOf(
  plan: Plan,
  findings: readonly Finding[],
  ofModel: readonly Finding[],
): readonly StepTroubles[] {
  const states = stepStates(plan, findings)
  const touched = new Set(
    ofModel.filter(({ severity }) => severity !== 'note').map(({ path }) => stepOf(path)),
  )
  const others = PLAN_STEPS.filter((step) => step !== 'model' && touched.has(step))
  return [
    { step: 'model' as const, points: states.model.points },
    ...others.map((step) => ({
      step,
      points: states[step].points.filter(({ kind }) => kind !== 'missing'),
    })),
  ].filter(({ points }) => points.length > 0)
}
