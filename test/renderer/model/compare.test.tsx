import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { bridge } from '../../../shared/model/explain/bridge.ts'
import { likelyRange } from '../../../shared/model/explain/tornado.ts'
import { addScenario, setOverride } from '../../../shared/plan/changes/scenarios.ts'
import { DriverKey, steady } from '../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
/** Trials take their time where other tests run beside. */
const WAIT = { timeout: 15_000 }
const sideBySide = page.getByRole('table', { name: 'Scenarios side by side' })

const textOf = (row: RegExp) => () => sideBySide.getByRole('row', { name: row }).element().textContent

/** The small example, in which trials are quick, with a scenario of more leads. */
const withMoreLeads = produce(examplePlan('roberge'), (draft) => {
  const id = addScenario(draft, 'More leads')
  setOverride(draft, id, DriverKey.parse('entries:all-leads'), steady(1500))
})

async function show(plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  const { container } = await renderApp(app, { address: `/plans/${id}/model/compare`, scheme })
  container.style.height = '100vh'
  await expect.element(sideBySide).toBeVisible()
  return () => app.stored(id)
}

async function fromMenu(menu: string, item: string | RegExp): Promise<void> {
  await userEvent.click(button(menu))
  await userEvent.click(page.getByRole('menuitem', { name: item }))
}

describe('scenarios', () => {
  it('are added as the baseline, or with each rate at the end of its range', async () => {
    const stored = await show()
    await fromMenu('Add a scenario', 'As the baseline, to change by hand')
    await fromMenu('Add a scenario', /^Worst case/)
    await expect.poll(() => stored().scenarios.length).toBe(example.scenarios.length + 2)
    const [own, worst] = stored().scenarios.slice(-2)
    expect(own).toMatchObject({ name: 'Own scenario', kind: 'own', overrides: {} })
    expect(worst).toMatchObject({ name: 'Worst case', kind: 'worst' })
    const key = DriverKey.parse('rate:webinar:lead')
    expect(worst?.overrides[key]?.value).toBe(likelyRange(example, null, key)?.low)
  })

  it('are renamed and noted', async () => {
    const stored = await show()
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of Best' }), 'Everything works')
    await userEvent.keyboard('{Enter}')
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Note on Everything works' }),
      'If the site is ready',
    )
    await userEvent.tab()
    await expect
      .poll(() => stored().scenarios.find(({ name }) => name === 'Everything works')?.note)
      .toBe('If the site is ready')
  })

  it('are copied and taken out', async () => {
    const stored = await show()
    await fromMenu('More for: Best', 'Duplicate')
    await expect.poll(() => stored().scenarios.at(-1)?.name).toBe('Best 2')
    await fromMenu('More for: Best 2', 'Delete')
    await expect.poll(() => stored().scenarios).toEqual(example.scenarios)
  })

  it('become the baseline only after all that changes has been shown', async () => {
    const stored = await show()
    const best = example.scenarios.find(({ name }) => name === 'Best')!
    await fromMenu('More for: Best', 'Adopt as baseline…')
    const changes = page.getByRole('region', { name: 'What changes' })
    await expect.element(changes).toBeVisible()
    expect(changes.getByRole('row').elements()).toHaveLength(Object.keys(best.overrides).length + 1)
    expect(stored().baseline).toEqual(example.baseline)
    await userEvent.click(button('Adopt as baseline'))
    await expect.poll(() => stored().baseline).not.toEqual(example.baseline)
    expect(stored().scenarios.find(({ name }) => name === 'Best')?.overrides).toEqual({})
  })
})

describe('scenarios side by side', () => {
  it('are at most four, with the difference to the first', async () => {
    await show()
    const headings = () =>
      sideBySide
        .getByRole('columnheader')
        .elements()
        .map(({ textContent }) => textContent)
    expect(headings()).toEqual(['Baseline', 'Base', 'Best', 'Worst'])
    await expect.element(page.getByRole('checkbox', { name: 'Compare Webinar push' })).toBeDisabled()
    await userEvent.click(page.getByRole('checkbox', { name: 'Compare Base', exact: true }))
    await userEvent.click(page.getByRole('checkbox', { name: 'Compare Webinar push' }))
    expect(headings()).toEqual(['Baseline', 'Best', 'Worst', 'Webinar push'])
    const customers = sideBySide.getByRole('row', { name: /^Customers/ })
    await expect.poll(() => customers.element().textContent).toMatch(/\+\d+.*−\d+/)
  })

  it('say the chance of each, and its need at the confidence, as soon as trials have been run', async () => {
    await show(withMoreLeads)
    await expect.poll(textOf(/^Chance of the goal/), WAIT).toMatch(/in 10.*\+[\d.]+ points/)
    await expect.poll(textOf(/^The same for a chance of 8 in 10/), WAIT).not.toMatch('…')
  })
})

describe('what makes the difference', () => {
  it('is said driver by driver, and sums to the whole', async () => {
    await show()
    const best = example.scenarios.find(({ name }) => name === 'Best')!
    const found = bridge(
      { plan: example, scenarioId: null },
      { plan: example, scenarioId: best.id },
      'marketing-revenue',
    )
    if (found.kind !== 'bridge') throw new Error('there is a bridge')
    await userEvent.click(button('More for: Why does Best differ from Baseline?'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
    const table = page.getByRole('region', { name: 'Why does Best differ from Baseline?, table' })
    await expect.element(table).toBeVisible()
    expect(table.getByRole('row').elements()).toHaveLength(found.parts.length + 4)
    const whole = Math.round(found.to - found.from).toLocaleString('en-US')
    await expect.element(table.getByRole('row', { name: `All changes +$${whole}` })).toBeVisible()
  })

  it('is explained between any two, for any figure', async () => {
    await show()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'From' }), 'Worst')
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Figure' }), 'Need of new leads a month')
    const picture = page.getByRole('figure', { name: 'Why does Best differ from Worst?' }).getByRole('img')
    await expect.element(picture).toHaveAttribute('data-drawn')
    expect(picture.element().getAttribute('aria-label')).toMatch(/The changes sum to −[\d,]+\.$/)
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'To' }), 'Worst')
    await expect.element(page.getByText('Choose two scenarios that differ.')).toBeVisible()
  })
})

it.each(['light', 'dark'] as const)('comparing is accessible in %s', async (scheme) => {
  await show(example, scheme)
  await fromMenu('More for: Best', 'Adopt as baseline…')
  await expect
    .element(page.getByRole('figure', { name: 'Why does Best differ from Baseline?' }).getByRole('img'))
    .toHaveAttribute('data-drawn')
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  expect(await accessFindings()).toEqual([])
})
