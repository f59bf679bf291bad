import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let app: FakeApplication
let id: PlanId
beforeEach(() => {
  app = createFakeApplication()
  id = app.addPlan(example)
})

const panel = () => page.getByRole('complementary', { name: 'Settings' })

async function openSettings(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await renderApp(app, { address: `/plans/${id}/plan`, scheme })
  await userEvent.click(page.getByRole('button', { name: 'Settings', exact: true }))
  await expect.element(panel()).toHaveFocus()
}

it('changes the currency and the way of writing of this plan', async () => {
  await openSettings()
  await userEvent.click(panel().getByRole('combobox', { name: 'Currency' }))
  await userEvent.keyboard('Euro{Enter}')
  await expect.poll(() => app.stored(id).company.currency).toBe('EUR')
  await userEvent.click(panel().getByRole('combobox', { name: 'Numbers and dates as in' }))
  await userEvent.click(page.getByRole('option', { name: 'German (Germany) · 1.234,50' }))
  await expect
    .element(page.getByRole('textbox', { name: 'Deal value of Webinar' }))
    .toHaveValue('27.000\u00a0€')
})

it('says that another currency converts nothing, and takes it back', async () => {
  await openSettings()
  await userEvent.click(panel().getByRole('combobox', { name: 'Currency' }))
  await userEvent.keyboard('JPY{Enter}')
  await expect.poll(() => app.stored(id).company.currency).toBe('JPY')
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect
    .element(messages)
    .toMatchTextContent(/All amounts keep their numbers: the goal of \$9,200,000 is ¥9,200,000 now/)
  await userEvent.click(messages.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => app.stored(id).company.currency).toBe('USD')
})

it('changes the paper of the agreement, and can be taken back', async () => {
  await openSettings()
  await userEvent.click(panel().getByText('A4'))
  await expect.poll(() => app.stored(id).agreement.paper).toBe('A4')
  await userEvent.click(page.getByRole('button', { name: 'Undo: Change the paper of the agreement' }))
  await expect.element(panel().getByRole('radio', { name: 'US Letter' })).toBeChecked()
})

it('changes between light and dark, and the screen stays in use beside it', async () => {
  await openSettings()
  await userEvent.click(panel().getByText('Dark'))
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name', exact: true }), 'Fjord Systems')
  await userEvent.tab()
  await expect.poll(() => app.stored(id).company.name).toBe('Fjord Systems')
  await expect.element(panel()).toBeVisible()
})

it('closes with Escape, but not while a list in it is open, and gives the focus back', async () => {
  await openSettings()
  await userEvent.click(panel().getByRole('combobox', { name: 'Currency' }))
  await userEvent.keyboard('{Escape}')
  await expect.element(panel()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel()).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Settings', exact: true })).toHaveFocus()
})

it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (scheme) => {
  await openSettings(scheme)
  expect(await accessFindings('page')).toEqual([])
})
