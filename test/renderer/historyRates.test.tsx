import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { createFakeApplication } from '../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../helpers/renderScreen.tsx'

it('shows where a rate of history comes from: the counts that were recorded on both sides of it', async () => {
  const app = createFakeApplication()
  const id = app.addPlan(examplePlan('software-company'))
  await renderApp(app, { address: `/plans/${id}/history` })
  const rates = page.getByRole('table', { name: 'Rates from history' })
  await userEvent.click(
    rates
      .getByRole('row', { name: /^Webinar/ })
      .getByRole('button')
      .first(),
  )
  const panel = page.getByRole('dialog', { name: 'Where Rate from history: Webinar, Lead → MQL comes from' })
  await expect
    .element(panel.getByRole('button', { name: /^Webinar: recorded entries to Lead/ }))
    .toBeVisible()
  expect(await accessFindings()).toEqual([])
  await userEvent.click(panel.getByRole('button', { name: /^Webinar: recorded entries to MQL/ }))
  await expect.element(panel).toMatchTextContent('Recorded in history.')
})
