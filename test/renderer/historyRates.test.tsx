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

it('lets a kind of lead borrow where somebody wants it, says so beside the rate, and where it comes from', async () => {
  const app = createFakeApplication()
  const id = app.addPlan(examplePlan('software-company'))
  await renderApp(app, { address: `/plans/${id}/history` })
  const webinar = page
    .getByRole('table', { name: 'Rates from history' })
    .getByRole('row', { name: /^Webinar/ })
  const borrows = webinar.getByRole('checkbox', { name: 'Webinar borrows' })
  await expect.element(borrows).not.toBeChecked()
  await expect.element(webinar).not.toMatchTextContent(/borrowed/)
  await userEvent.click(borrows)
  await expect.element(webinar).toMatchTextContent(/borrowed/)
  await userEvent.click(webinar.getByRole('button').first())
  const panel = page.getByRole('dialog', {
    name: /^Where Rate with what other segments say: Webinar, Lead → MQL/,
  })
  await expect.element(panel.getByRole('button', { name: /^Rate from history: Demo request/ })).toBeVisible()
  expect(await accessFindings()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await userEvent.click(borrows)
  await expect.element(webinar).not.toMatchTextContent(/borrowed/)
})

it('adopts what was borrowed only when the baseline is set from the history', async () => {
  const app = createFakeApplication()
  const plan = examplePlan('software-company')
  const id = app.addPlan(plan)
  await renderApp(app, { address: `/plans/${id}/history` })
  const rate = () =>
    app.stored(id).baseline.segments[plan.segments[1]!.id]?.transitions[plan.stages[0]!.id]?.rate.value
  const before = rate()
  await userEvent.click(page.getByRole('checkbox', { name: 'Webinar borrows' }))
  await expect.poll(() => app.stored(id).segments[1]?.borrowsRates).toBe(true)
  expect(rate()).toBe(before)
  await userEvent.click(page.getByRole('button', { name: 'Set the baseline from this history' }))
  await expect.poll(rate).not.toBe(before)
})
