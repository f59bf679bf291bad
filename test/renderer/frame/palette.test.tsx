import { beforeEach, describe, expect, it, vi } from 'vitest'
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

  it('finds a kind of lead, and puts the cursor into its row', async () => {
    await openPalette()
    await run('webinar')
    await expect.element(page.getByRole('textbox', { name: 'Name of segment 2' })).toHaveFocus()
  })

  it('leads to the slider of a driver by its name, ready for the arrow keys', async () => {
    await openPalette()
    await run('deal value webinar')
    const slider = page.getByRole('slider', { name: /Webinar: Deal value/ })
    await expect.element(slider).toHaveFocus()
    expect(location.hash).toMatch(/\/model\/drivers$/)
  })

  it.each([
    ['opportunity', /^Opportunity/],
    ['holiday', /^Holidays/],
    ['christmas', /^Christmas Day/],
    ['threshold', /^Scoring threshold/],
    ['fiscal', /^Fiscal year/],
    ['scenario', /^Compare/],
    ['csv', /^Import leads or monthly numbers/],
    ['meetings', /^\d+ Meetings/],
    ['hand-raiser', /^Hand-raiser/],
    ['okafor', /^Tom Okafor/],
    ['undo', /^Nothing to undo/],
  ])('finds what is called “%s”', async (typed, name) => {
    await openPalette()
    await userEvent.keyboard(typed)
    await expect.element(option(name).first()).toBeVisible()
  })

  it('leads to a section of the agreement', async () => {
    await openPalette()
    await run('meetings')
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/agreement`)
    await expect.poll(() => document.activeElement?.getAttribute('placeholder')).toBe('Meetings')
  })

  it('opens the numbers of a file that was picked from it', async () => {
    const chosen = new DataTransfer()
    chosen.items.add(new File(['Created,Closed\n2026-01-05,2026-02-01\n'], 'leads.csv'))
    const picked = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
      this: HTMLInputElement,
    ) {
      this.files = chosen.files
      this.dispatchEvent(new Event('change'))
    })
    await openPalette()
    await run('csv')
    picked.mockRestore()
    await expect.poll(() => location.hash).toBe(`#/plans/${id}/history`)
    await expect.element(page.getByText('leads.csv', { exact: false }).first()).toBeVisible()
  })

  it('leaves room for all kinds of things where many are called alike', async () => {
    await openPalette()
    await userEvent.keyboard('mql')
    await expect.element(option('MQL')).toHaveAttribute('data-combobox-selected', 'true')
    const groups = found().getByRole('group').elements()
    expect(groups.length).toBeGreaterThan(2)
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
