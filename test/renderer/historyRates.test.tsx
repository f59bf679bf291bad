import { produce } from 'immer'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addMonths, localDay, Month, monthOf } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
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
  await expect.element(panel.getByText('(3,166 + ½) ÷ (9,375 + 1) = 33.8%')).toBeVisible()
  await userEvent.click(panel.getByRole('button', { name: /^Leads that had the time to go on/ }))
  await expect
    .element(panel.getByRole('button', { name: /^Webinar: recorded entries to Lead/ }))
    .toBeVisible()
  expect(await accessFindings()).toEqual([])
  await userEvent.click(panel.getByRole('button', { name: 'Back' }))
  await userEvent.click(panel.getByRole('button', { name: /^Leads that went on/ }))
  await userEvent.click(panel.getByRole('button', { name: /^Webinar: recorded entries to MQL/ }))
  await expect.element(panel).toMatchTextContent('Recorded in history.')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(
    rates
      .getByRole('row', { name: /^Webinar/ })
      .getByRole('button')
      .nth(1),
  )
  const low = page.getByRole('dialog', { name: /^Where Low end of the range of a rate: Webinar, Lead → MQL/ })
  await expect.element(low.getByText(/^In 1 of 20 such histories the true rate is lower/)).toBeVisible()
})

it('shows where a rate comes from that goes over a stage which was not recorded', async () => {
  const app = createFakeApplication()
  const plan = produce(emptyPlan('Ours', Month.parse('2027-01')), (draft) => {
    const [segment, first, , third] = [draft.segments[0]!.id, ...draft.stages.map(({ id }) => id)]
    draft.history.months = 2
    draft.history.start = Month.parse('2026-11')
    draft.history.entries = { [segment]: { [first!]: [100, 100], [third!]: [20, 20] } }
  })
  const id = app.addPlan(plan)
  await renderApp(app, { address: `/plans/${id}/history` })
  await userEvent.click(
    page
      .getByRole('table', { name: /^Rates/ })
      .getByRole('button')
      .first(),
  )
  const panel = page.getByRole('dialog', { name: /, over stages that were not recorded comes from$/ })
  await expect.element(panel.getByText(/^\([\d.,]+ \+ ½\) ÷ \([\d.,]+ \+ 1\) = /)).toBeVisible()
  await userEvent.click(panel.getByRole('button', { name: /had the time to/ }))
  await expect.element(panel.getByRole('button', { name: 'Change it on History' })).toBeVisible()
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

it('sets the leads a month from the full months that are chosen, the month that is not over left out', async () => {
  const app = createFakeApplication()
  const plan = produce(emptyPlan('Ours', Month.parse('2027-01')), (draft) => {
    const [segment, lead, mql] = [draft.segments[0]!.id, draft.stages[0]!.id, draft.stages[1]!.id]
    const leads = [...Array.from({ length: 8 }, () => 40), 100, 100, 100, 100, 7]
    draft.history.months = leads.length
    draft.history.start = addMonths(monthOf(localDay(new Date())), 1 - leads.length)
    draft.history.entries = {
      [segment]: { [lead]: leads, [mql]: leads.map((count) => Math.floor(count / 2)) },
    }
  })
  const id = app.addPlan(plan)
  await renderApp(app, { address: `/plans/${id}/history` })
  const leads = () => app.stored(id).baseline.segments[plan.segments[0]!.id]?.entries.value
  const months = page.getByRole('combobox', { name: 'Leads a month: mean of the full months' })
  const adopt = page.getByRole('button', { name: 'Set the baseline from this history' })
  await expect.element(months).toMatchTextContent(/^Since the change: .*Latest 6: .*All: /)
  await userEvent.click(adopt)
  await expect.poll(leads).toBe(100)
  await months.selectOptions('recent')
  await userEvent.click(adopt)
  await expect.poll(leads).toBe(80)
  await months.selectOptions('all')
  await userEvent.click(adopt)
  await expect.poll(leads).toBe(60)
})
