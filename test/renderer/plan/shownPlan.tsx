import { page, userEvent } from 'vitest/browser'
import { PlanScreen } from '../../../renderer/features/plan/PlanScreen.tsx'
import { present } from '../../../shared/base/invariant.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { renderWithPlan } from '../../helpers/renderScreen.tsx'

export const example = examplePlan('software-company')

let read: (() => Plan) | undefined

/** Shows the plan on the screen Plan. */
export async function show(plan: Plan, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const { app, planId } = await renderWithPlan(<PlanScreen />, plan, { scheme })
  read = () => app.stored(planId)
}

/** The plan that is shown, as it is stored by now. */
export function stored(): Plan {
  return present(read, 'a plan that is shown')()
}

export const field = (name: string) => page.getByRole('textbox', { name, exact: true })
export const button = (name: string) => page.getByRole('button', { name, exact: true })

export async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text)
  await userEvent.tab()
}
