import axe from 'axe-core'
import type { ReactNode } from 'react'
import { page } from 'vitest/browser'
import { render, type RenderResult } from 'vitest-browser-react'
import { PlanSessionProvider } from '../../renderer/api/planSession.tsx'
import { App } from '../../renderer/App.tsx'
import { Surroundings } from '../../renderer/Surroundings.tsx'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { createFakeApplication, type FakeApplication } from './fakeApplication.ts'

/** A usual window; the default of the test browser is a telephone's. */
const WINDOW = { width: 1280, height: 800 }

export interface ScreenOptions {
  readonly app?: FakeApplication
  readonly scheme?: 'light' | 'dark'
}

/** Shows a component in everything that the app puts around its screens, on the application in memory. */
export async function renderScreen(
  screen: ReactNode,
  { app = createFakeApplication(), scheme = 'light' }: ScreenOptions = {},
): Promise<RenderResult & { readonly app: FakeApplication }> {
  await page.viewport(WINDOW.width, WINDOW.height)
  const rendered = await render(
    <Surroundings application={app} scheme={scheme}>
      {screen}
    </Surroundings>,
  )
  return { ...rendered, app }
}

/** Shows a screen of a plan that is open. */
export async function renderWithPlan(
  screen: ReactNode,
  plan: Plan,
  { app = createFakeApplication(), ...options }: ScreenOptions = {},
): Promise<RenderResult & { readonly app: FakeApplication; readonly planId: PlanId }> {
  const planId = app.addPlan(plan)
  const rendered = await renderScreen(
    <PlanSessionProvider planId={planId} renderOtherwise={() => null}>
      {screen}
    </PlanSessionProvider>,
    { app, ...options },
  )
  return { ...rendered, planId }
}

/** Starts the whole page at an address, such as /plans/plan-1/plan. */
export async function renderApp(
  app: FakeApplication,
  { address = '/', scheme = 'light' }: { readonly address?: string; readonly scheme?: 'light' | 'dark' } = {},
): Promise<RenderResult> {
  await page.viewport(WINDOW.width, WINDOW.height)
  localStorage.setItem('mantine-color-scheme-value', scheme)
  location.hash = address
  return render(<App application={app} nonce="" />)
}

/**
 * What axe finds against WCAG 2.2 AA, by rule and element; empty when there is nothing.
 * @param part a component alone is not held to have the landmarks and the heading of a page
 */
export async function accessFindings(part: 'page' | 'component' = 'component'): Promise<readonly string[]> {
  // Colours are judged as they stay, not on their way there. What is taken away on the way has arrived too.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: part === 'page' }, 'page-has-heading-one': { enabled: part === 'page' } },
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  )
}
