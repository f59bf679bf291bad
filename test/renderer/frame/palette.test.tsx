import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { STEPS } from '../../../shared/plan/steps.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let app: FakeApplication
let id: PlanId
beforeEach(() => {
  app = createFakeApplication()
  id = app.addPlan(example)
  app.addPlan({ ...example, name: 'Müller Werke 2028' })
})

const search = () => page.getByRole('combobox', { name: 'Search', exact: true })
const found = () => page.getByRole('listbox', { name: 'What was found' })
const option = (name: string | RegExp) => found().getByRole('option', { name })

async function openPalette(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await renderApp(app, { address: `/plans/${id}/plan`, scheme })
  await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(search()).toHaveFocus()
}

async function run(text: string): Promise<void> {
  await userEvent.keyboard(text)
  await userEvent.keyboard('{Enter}')
}

describe('the list of everything that can be done', () => {
  it('goes to a step by a few letters', async () => {
    await openPalette()
    await run('agreem')
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/agreement`)
    await expect.element(search()).not.toBeInTheDocument()
  })

  it('forgives a letter that is missing', async () => {
    await openPalette()
    await run('histry')
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/history`)
  })

  it('leads to a part of a step and puts the cursor there', async () => {
    await openPalette()
    await run('working hours')
    await expect.element(page.getByRole('combobox', { name: 'Time zone' })).toHaveFocus()
  })

  it('leads to a section of the model by its address', async () => {
    await openPalette()
    await run('compare')
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/model/compare`)
  })

  it('finds another plan by its name without accents, and stays on the step', async () => {
    await openPalette()
    await run('muller')
    await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Müller Werke 2028')
    expect(location.hash).toMatch(/\/plan$/)
  })

  it('shows another scenario', async () => {
    await openPalette()
    await run('webinar push')
    await expect.element(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('Webinar push')
  })

  it('takes back the last change, and names it', async () => {
    await renderApp(app, { address: `/plans/${id}/plan` })
    const name = page.getByRole('textbox', { name: 'Plan name' })
    await userEvent.fill(name, 'Autumn')
    await userEvent.keyboard('{Enter}{Control>}k{/Control}')
    await expect.element(option(/^Undo: Rename the plan/)).toBeVisible()
    await run('undo')
    await expect.element(name).toHaveValue(example.name)
    await expect.element(name).toHaveFocus()
  })

  it('is walked through with the arrow keys', async () => {
    await openPalette()
    await expect.element(option(/^Plan/)).toHaveAttribute('data-combobox-selected', 'true')
    await userEvent.keyboard(`${'{ArrowDown}'.repeat(STEPS.length - 1)}{Enter}`)
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/${STEPS.at(-1)}`)
  })

  it('says when nothing is called like that, and closes with Escape', async () => {
    await openPalette()
    await userEvent.keyboard('qqqq')
    await expect.element(page.getByText('Nothing here is called like that.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(search()).not.toBeInTheDocument()
  })

  it('opens from the bar too, and gives the focus back', async () => {
    await renderApp(app, { address: `/plans/${id}/plan` })
    const button = page.getByRole('button', { name: /^Search/ })
    await userEvent.click(button)
    await expect.element(search()).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(button).toHaveFocus()
  })

  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (scheme) => {
    await openPalette(scheme)
    expect(await accessFindings('page')).toEqual([])
  })
})
