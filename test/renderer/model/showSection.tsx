import { expect } from 'vitest'
import { page } from 'vitest/browser'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication } from '../../helpers/fakeApplication.ts'
import { renderApp } from '../../helpers/renderScreen.tsx'

/** Opens a section of the model's screen. @returns how the plan is stored by now */
export async function showSection(
  plan: Plan,
  section: { readonly id: string; readonly heading: string },
  scheme: 'light' | 'dark' = 'light',
): Promise<() => Plan> {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  const { container } = await renderApp(app, { address: `/plans/${id}/model/${section.id}`, scheme })
  container.style.height = '100vh'
  await expect.element(page.getByRole('heading', { level: 1, name: section.heading })).toBeInTheDocument()
  return () => app.stored(id)
}
