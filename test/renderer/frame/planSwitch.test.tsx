import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let app: FakeApplication
beforeEach(async () => {
  app = createFakeApplication()
  const id = app.addPlan(example)
  for (let number = 1; number <= 40; number += 1) app.addPlan({ ...example, name: `Region ${number}` })
  app.addPlan({ ...example, name: 'Put away' }, { archived: true })
  await renderApp(app, { address: `/plans/${id}/plan` })
  await userEvent.click(page.getByRole('button', { name: 'Switch to another plan' }))
})

const planName = () => page.getByRole('textbox', { name: 'Plan name' })
const options = () => page.getByRole('listbox', { name: 'Plans' }).getByRole('option')

it('goes to the same step of another plan, found by typing', async () => {
  await expect.element(page.getByRole('combobox', { name: 'Search plans' })).toHaveFocus()
  await userEvent.keyboard('region 17')
  await expect.poll(() => options().elements()).toHaveLength(1)
  await userEvent.keyboard('{Enter}')
  await expect.element(planName()).toHaveValue('Region 17')
  expect(location.hash).toMatch(/\/plan$/)
})

it('says how many more plans there are than it shows, and leaves out archived ones', async () => {
  await expect.element(page.getByText('11 more; type to find them.')).toBeVisible()
  await userEvent.keyboard('put away')
  await expect.element(page.getByText('No plan is called like that.')).toBeVisible()
})

it('is left with Escape, and everybody can use it', async () => {
  const found = await accessFindings('page')
  // What lies half under the open list is pressed when that is closed.
  expect(found.filter((line) => !line.startsWith('target-size'))).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Switch to another plan' })).toHaveFocus()
})
