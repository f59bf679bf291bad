import { page, userEvent } from 'vitest/browser'
import { DefinitionsScreen } from '../../../renderer/features/definitions/DefinitionsScreen.tsx'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { FakeApplication } from '../../helpers/fakeApplication.ts'
import { renderWithPlan } from '../../helpers/renderScreen.tsx'

/** Shows a part of the definitions of a plan; the answer reads the plan as it is stored. */
export async function showDefinitions(
  plan: Plan,
  part: string,
  options: { readonly app?: FakeApplication; readonly scheme?: 'light' | 'dark' } = {},
): Promise<() => Plan> {
  const { app, planId } = await renderWithPlan(<DefinitionsScreen />, plan, options)
  await openPart(part)
  return () => app.stored(planId)
}

export async function openPart(name: string): Promise<void> {
  await userEvent.click(page.getByRole('tab', { name, exact: true }))
}

export const field = (name: string) => page.getByRole('textbox', { name, exact: true })
export const button = (name: string) => page.getByRole('button', { name, exact: true })

export async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text)
  await userEvent.tab()
}

/** Types into a field that offers what is known. */
export async function fillIn(name: string, text: string): Promise<void> {
  await userEvent.fill(page.getByRole('combobox', { name, exact: true }), text)
  await userEvent.tab()
}

/** Chooses from the menu of a row. */
export async function choose(row: string, choice: string): Promise<void> {
  await userEvent.click(button(`More for ${row}`))
  await userEvent.click(page.getByRole('menuitem', { name: choice }))
}
