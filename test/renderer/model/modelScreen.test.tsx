import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { createFormat } from '../../../shared/base/format.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { sum } from '../../../shared/base/sum.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const format = createFormat(example.company.locale, example.company.currency)
const LEADS = 'Demo request: New leads a month'
const WORKING = ScenarioId.parse('working-scenario')

const slider = (name: string): Locator => page.getByRole('slider', { name, exact: true })
const typed = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const chart = (title: string): Locator => page.getByRole('figure', { name: title }).getByRole('img')
const handshake = chart('Leads needed against leads sales can work')
const revenue = chart('Revenue against the goal')
const funnel = chart('Leads by stage')

interface Shown {
  readonly app: FakeApplication
  readonly stored: () => Plan
  /** The labels of the edits that were sent, in order. */
  readonly edits: () => readonly unknown[]
}

async function show(plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<Shown> {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  const { container } = await renderApp(app, { address: `/plans/${id}/model`, scheme })
  container.style.height = '100vh'
  await expect.element(page.getByRole('region', { name: 'Sliders of marketing' })).toBeVisible()
  return {
    app,
    stored: () => app.stored(id),
    edits: () => app.calls.filter(({ name }) => name === 'plans.edit'),
  }
}

async function drawn(picture: Locator): Promise<number> {
  await expect.element(picture).toHaveAttribute('data-drawn')
  return Number(picture.element().getAttribute('data-drawn'))
}

async function press(name: string, keys: string): Promise<void> {
  await expect.element(slider(name)).toBeVisible()
  slider(name).element().focus()
  await userEvent.keyboard(keys)
}

async function drag(name: string, distance: number): Promise<void> {
  const thumb = slider(name).element()
  const { x, y, width, height } = thumb.getBoundingClientRect()
  const at = (dx: number) => ({ bubbles: true, clientX: x + width / 2 + dx, clientY: y + height / 2 })
  thumb.dispatchEvent(new MouseEvent('mousedown', at(0)))
  for (let step = 1; step <= 5; step += 1) {
    document.dispatchEvent(new MouseEvent('mousemove', at((distance * step) / 5)))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  document.dispatchEvent(new MouseEvent('mouseup', at(distance)))
}

function revenueOf(plan: Plan, scenarioId: ScenarioId | null): string {
  return format.moneyShort(sum(evaluate(plan, scenarioId).marketingRevenue))
}

describe('the model', () => {
  it('says in words what comes out, and names the months whose leads nobody can call', async () => {
    await show()
    const outcome = page.getByRole('region', { name: 'What comes out of it' })
    await expect.element(outcome.getByText(revenueOf(example, null), { exact: false })).toBeVisible()
    await expect.element(outcome.getByText('470 leads a month')).toBeVisible()
    await expect.element(outcome.getByText('First touch in 4 business hours for 90%')).toBeVisible()
    await drawn(handshake)
    expect(handshake.element().getAttribute('aria-label')).toMatch(/\d+ leads nobody can call/)
  })

  it('leaves everything in its place when chances arrive and while a slider moves', async () => {
    await show()
    const heading = page.getByRole('heading', { level: 1 }).element()
    const sliders = page.getByRole('region', { name: 'Sliders of marketing' }).element()
    const distance = () =>
      Math.round(sliders.getBoundingClientRect().top - heading.getBoundingClientRect().top)
    const before = distance()
    await expect.element(page.getByText(/^kept in .*\d of \d+ months$/).first()).toBeVisible()
    expect(distance()).toBe(before)
    await press(LEADS, '{ArrowRight}')
    await expect.element(page.getByText('Working scenario has one change.')).toBeVisible()
    expect(distance()).toBe(before)
  })

  it('follows the keys: words, handshake, revenue and funnel', async () => {
    const { stored, edits } = await show()
    const before = [await drawn(handshake), await drawn(revenue), await drawn(funnel)]
    await press(LEADS, '{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => drawn(handshake)).toBeGreaterThan(before[0]!)
    await expect.poll(() => drawn(revenue)).toBeGreaterThan(before[1]!)
    await expect.poll(() => drawn(funnel)).toBeGreaterThan(before[2]!)
    await expect.poll(() => stored().scenarios.some(({ id }) => id === WORKING)).toBe(true)
    const shown = revenueOf(stored(), WORKING)
    expect(shown).not.toBe(revenueOf(example, null))
    await expect
      .element(page.getByRole('region', { name: 'What comes out of it' }).getByText(shown, { exact: false }))
      .toBeVisible()
    expect(edits()).toHaveLength(1)
  })

  it('writes to a working scenario and leaves the baseline as it is', async () => {
    const { stored } = await show()
    await expect
      .element(page.getByText('The baseline. Moving a slider starts a working scenario.'))
      .toBeVisible()
    await press(LEADS, '{ArrowRight}')
    await expect.element(page.getByText('Working scenario has one change.')).toBeVisible()
    await expect
      .poll(() => Object.keys(stored().scenarios.at(-1)?.overrides ?? {}))
      .toEqual(['entries:demo-request'])
    expect(stored().baseline).toEqual(example.baseline)
  })

  it('writes to the scenario that is chosen', async () => {
    const { stored } = await show()
    await userEvent.click(page.getByRole('combobox', { name: 'Scenario' }))
    await userEvent.click(page.getByRole('option', { name: 'Best' }))
    await userEvent.fill(typed('Reps'), '12')
    await userEvent.keyboard('{Enter}')
    const best = () => stored().scenarios.find(({ name }) => name === 'Best')
    await expect.poll(() => best()?.overrides).toHaveProperty('reps', { value: 12, changes: [] })
    expect(stored().scenarios).toHaveLength(example.scenarios.length)
  })

  it('makes one change of a drag, which one undo takes back', async () => {
    const { stored, edits } = await show()
    await expect.element(typed(LEADS)).toHaveValue('161')
    const before = await drawn(handshake)
    await drag(LEADS, 60)
    await expect.poll(edits).toHaveLength(1)
    expect(await drawn(handshake)).toBeGreaterThan(before + 2)
    const moved = stored().scenarios.at(-1)?.overrides
    expect(Object.values(moved ?? {})[0]?.value).toBeGreaterThan(170)
    await userEvent.click(page.getByRole('button', { name: `Undo: Set ${LEADS} to`, exact: false }))
    await expect.element(typed(LEADS)).toHaveValue('161')
    await expect.poll(stored).toEqual(example)
    await expect
      .element(page.getByText('The baseline. Moving a slider starts a working scenario.'))
      .toBeVisible()
  })

  it('takes typed numbers, and says what it cannot read', async () => {
    const { stored } = await show()
    await userEvent.fill(typed(LEADS), '1.2k')
    await userEvent.keyboard('{Enter}')
    await expect.element(slider(LEADS)).toHaveAttribute('aria-valuenow', '1200')
    await userEvent.fill(typed('Demo request: Lead → MQL'), '140')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('This must be 100% or less.')).toBeVisible()
    expect(Object.keys(stored().scenarios.at(-1)?.overrides ?? {})).toEqual(['entries:demo-request'])
  })

  it('takes a slider back to the baseline', async () => {
    const { stored } = await show()
    await press('Reps', '{ArrowRight}')
    await expect.element(page.getByText('+1', { exact: true })).toBeVisible()
    await userEvent.click(button('Reps: back to the baseline'))
    await expect.element(page.getByText('Working scenario is the same as the baseline.')).toBeVisible()
    await expect.poll(() => stored().scenarios.at(-1)?.overrides).toEqual({})
  })

  it('makes a scenario the baseline after asking', async () => {
    const { stored } = await show()
    await press('Reps', '{ArrowRight}')
    await userEvent.click(button('Adopt as baseline…'))
    await userEvent.click(button('Not now'))
    expect(stored().baseline.sales.reps).toHaveLength(8)
    await userEvent.click(button('Adopt as baseline…'))
    await userEvent.click(button('Adopt as baseline'))
    await expect.poll(() => stored().baseline.sales.reps).toHaveLength(9)
    expect(stored().scenarios.at(-1)?.overrides).toEqual({})
    await expect
      .element(page.getByText('The baseline. Moving a slider starts a working scenario.'))
      .toBeVisible()
    await expect.element(typed('Reps')).toHaveValue('9')
  })

  it('answers what a driver would need to be, and sets it', async () => {
    const { stored } = await show()
    await userEvent.click(button(`${LEADS}: what would reach the goal?`))
    await userEvent.click(page.getByRole('button', { name: 'Set to', exact: false }))
    await expect.poll(() => stored().scenarios.at(-1)?.id).toBe(WORKING)
    const { marketingRevenue, goal } = evaluate(stored(), WORKING)
    expect(sum(marketingRevenue)).toBeCloseTo(goal.marketing, 0)
    await expect.element(page.getByText('100% of the goal')).toBeVisible()
  })

  it('answers what a driver would need to be for a chance of the goal, by trials beside the page', async () => {
    await show(examplePlan('roberge'))
    await userEvent.click(button('All leads: New leads a month: what would reach the goal?'))
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'What to reach' }),
      'A chance of the goal',
    )
    await expect.element(page.getByText(/^At [\d,.]+, the goal has a chance of 8 in 10\.$/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Set to', exact: false })).toBeVisible()
  })

  it('takes an answer away when something else moves', async () => {
    await show()
    await userEvent.click(button(`${LEADS}: what would reach the goal?`))
    const answer = page.getByRole('region', { name: `${LEADS}: what would reach the goal` })
    await expect.element(answer).toBeVisible()
    await press('Reps', '{ArrowRight}')
    await expect.element(answer).not.toBeInTheDocument()
  })

  it('finds a slider by words of its name', async () => {
    await show()
    await expect.element(slider('Partner referral: SAL → SQL')).not.toBeInTheDocument()
    await userEvent.fill(page.getByRole('textbox', { name: 'Find a slider' }), 'partner sql')
    await expect.element(slider('Partner referral: SAL → SQL')).toBeVisible()
    await expect.element(slider(LEADS)).not.toBeInTheDocument()
    await userEvent.fill(page.getByRole('textbox', { name: 'Find a slider' }), 'nothing like it')
    await expect.element(page.getByText('No slider has these words in its name.')).toBeVisible()
  })

  it('keeps the effects in sight when the picture is not', async () => {
    await show()
    await expect.element(page.getByRole('region', { name: 'Effects' })).not.toBeInTheDocument()
    await userEvent.click(
      page.getByRole('region', { name: 'Sliders of sales' }).getByRole('button', { name: 'Webinar' }),
    )
    page.getByRole('region', { name: 'Sliders of sales' }).element().scrollIntoView()
    await expect.element(page.getByRole('region', { name: 'Effects' })).toBeInViewport()
    await expect
      .element(page.getByRole('region', { name: 'Effects' }).getByText(revenueOf(example, null)))
      .toBeVisible()
  })

  it('leads from what does not add up to the place of it', async () => {
    await show()
    await userEvent.click(page.getByRole('button', { name: 'to check', exact: false }))
    await userEvent.click(
      page.getByRole('list', { name: 'To check' }).getByRole('button', { name: /more leads are promised/ }),
    )
    await expect.element(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  })

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, with answers and questions open',
    async (scheme) => {
      await show(example, scheme)
      await press(LEADS, '{ArrowRight}')
      await userEvent.click(button('Adopt as baseline…'))
      await userEvent.click(button(`${LEADS}: what would reach the goal?`))
      await userEvent.click(page.getByRole('button', { name: 'to check', exact: false }))
      await drawn(funnel)
      await userEvent.unhover(button(`${LEADS}: what would reach the goal?`))
      expect(await accessFindings()).toEqual([])
    },
  )
})
