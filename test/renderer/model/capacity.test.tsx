import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { addScenario, setOverride } from '../../../shared/plan/changes/scenarios.ts'
import { DriverKey, steady } from '../../../shared/plan/drivers.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { inHours } from '../../helpers/inHours.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { showSection } from './showSection.tsx'

const example = examplePlan('software-company')
const roberge = examplePlan('roberge')

/** Ten reps who have hours for the leads, and leads that may wait. */
const byHours = produce(inHours(roberge, 0.35), (draft) => {
  draft.baseline.sales.backlog = { maxAgeMonths: 0, priority: [] }
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const picture = (title: string): Locator => page.getByRole('figure', { name: title }).getByRole('img')

const show = (plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> =>
  showSection(plan, { id: 'capacity', heading: 'Capacity of sales' }, scheme)

async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text)
  await userEvent.tab()
}

describe('the team', () => {
  it('gets a rep, who ramps once a start is typed', async () => {
    const stored = await show()
    await userEvent.click(button('Add a rep'))
    await expect.element(field('Ramp of Rep 9')).not.toBeInTheDocument()
    await userEvent.fill(page.getByLabelText('Rep 9 starts in'), '2027-04')
    await userEvent.keyboard('{Enter}')
    await expect.element(field('Ramp of Rep 9')).toHaveValue('4')
    expect(stored().baseline.sales.reps.at(-1)).toMatchObject({ hired: '2027-04', startShare: 0.25 })
  })

  it('loses a rep who is removed', async () => {
    const stored = await show()
    await userEvent.click(button('Remove Ben Osei'))
    await expect.poll(() => stored().baseline.sales.reps).toHaveLength(7)
  })

  it('of a plan without reps is asked for, without empty pictures', async () => {
    await show(emptyPlan('Fresh', Month.parse('2027-01')))
    await expect.element(button('Add a rep')).toBeVisible()
    expect(page.getByRole('figure').elements()).toEqual([])
    expect(document.body.innerText).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('what a lead takes', () => {
  it('is a number of leads a rep, or hours with all that a lead takes of them', async () => {
    const stored = await show(roberge)
    await type('Leads a rep can work a month', '75')
    await expect.poll(() => stored().baseline.sales.leadsPerRep.value).toBe(75)
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Sales’ work is counted in' }),
      'hours, by what a lead takes',
    )
    await type('Share of the day for leads', '40%')
    await type('Chance of contact at each attempt', '30%, 20%; 10%')
    await type('Each Opportunity', '90')
    await expect
      .poll(() => stored().baseline.sales.hours)
      .toMatchObject({
        sellingShare: 0.4,
        contactChances: [0.3, 0.2, 0.1],
        minutesByStage: { opportunity: 90 },
      })
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Sales’ work is counted in' }),
      'leads a rep a month',
    )
    await expect.poll(() => stored().baseline.sales.hours).toBeUndefined()
  })

  it('is assumed in hours until the usual values are changed or confirmed', async () => {
    const stored = await show(roberge)
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Sales’ work is counted in' }),
      'hours, by what a lead takes',
    )
    await expect
      .element(page.getByText('Assumed, not confirmed: 35% of the day for leads,', { exact: false }))
      .toBeVisible()
    await type('Share of the day for leads', '40%')
    await expect
      .element(page.getByText('Assumed, not confirmed: at most 6 attempts,', { exact: false }))
      .toBeVisible()
    await userEvent.click(button('Confirm the usual values'))
    await expect.poll(() => stored().baseline.sales.hours?.assumed).toBeUndefined()
    await expect.poll(() => page.getByText('Assumed, not confirmed', { exact: false }).elements()).toEqual([])
  })

  it('is said back: minutes for a lead, and how many are reached', async () => {
    await show(byHours)
    await expect.element(page.getByText('73.8%', { exact: true })).toBeVisible()
    await expect.element(page.getByText('36.9 minutes', { exact: true })).toBeVisible()
  })

  it('refuses a chance that is none, at its field', async () => {
    const stored = await show(byHours)
    await type('Chance of contact at each attempt', '20%, 130%')
    await expect.element(page.getByText('“130%”: This must be 100% or less.')).toBeVisible()
    expect(stored().baseline.sales.hours?.contactChances).toEqual([0.2])
  })
})

describe('the load', () => {
  it('names the fullest month, and every month is there as a table with its origins', async () => {
    await show(byHours)
    const { utilisation } = evaluate(byHours, null)
    const shares = utilisation.map((used) => (used.kind === 'share' ? used.value : 0))
    const load = picture('Are there hours enough for the leads?')
    await expect.element(load).toHaveAttribute('data-drawn')
    const most = `${(Math.max(...shares) * 100).toFixed(1)}%`
    expect(load.element().getAttribute('aria-label')).toContain(most.replace('.0%', '%'))
    await userEvent.click(button('More for: Are there hours enough for the leads?'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
    const table = page.getByRole('region', { name: 'Are there hours enough for the leads?, table' })
    expect(table.getByRole('row').elements()).toHaveLength(13)
    await userEvent.click(table.getByRole('button').first())
    await expect
      .element(page.getByRole('dialog', { name: 'Where Selling hours comes from' }))
      .toMatchTextContent(/hours of the working calendar/)
  })
})

describe('leads that wait', () => {
  it('are shown once it is said how long they may', async () => {
    const stored = await show(roberge)
    await userEvent.click(button('Let leads wait'))
    await expect.poll(() => stored().baseline.sales.backlog).toEqual({ maxAgeMonths: 1, priority: [] })
    await expect.element(picture('What becomes of the leads?')).toHaveAttribute('data-drawn')
    await type('A lead may wait, after its own month', '3')
    await expect.poll(() => stored().baseline.sales.backlog?.maxAgeMonths).toBe(3)
    await userEvent.click(button('Count all leads as worked in their month'))
    await expect.poll(() => stored().baseline.sales.backlog).toBeUndefined()
  })

  it('go cold when nobody has worked them in time, said in words', async () => {
    await show(byHours)
    const { backlog } = evaluate(byHours, null)
    expect(backlog?.expired.some((leads) => leads > 1)).toBe(true)
    await expect.element(page.getByText(/leads are worked; .* go cold\./)).toBeVisible()
  })

  it('are worked in the order that is set, by segment', async () => {
    const stored = await show(
      produce(example, (draft) => {
        draft.baseline.sales.backlog = { maxAgeMonths: 1, priority: [] }
      }),
    )
    const [, second] = example.segments
    await userEvent.click(button(`${second!.name}: earlier`))
    await expect.poll(() => stored().baseline.sales.backlog?.priority[0]).toBe(second!.id)
    button(`${second!.name}: later`).element().focus()
    for (const place of [1, 2, 3, 3]) {
      await userEvent.keyboard('{Enter}')
      await expect.poll(() => stored().baseline.sales.backlog?.priority.indexOf(second!.id)).toBe(place)
      await expect.element(button(`${second!.name}: later`)).toHaveFocus()
    }
  })
})

/** The small example with a scenario in which a rep works more leads. */
const withScenario = produce(roberge, (draft) => {
  const id = addScenario(draft, 'Faster')
  setOverride(draft, id, DriverKey.parse('leadsPerRep'), steady(120))
})

it('leads from what a scenario sets to its slider, and says that fields change the plan itself', async () => {
  await show(withScenario)
  await userEvent.click(page.getByRole('combobox', { name: 'Scenario' }))
  await userEvent.click(page.getByRole('option', { name: 'Faster' }))
  await expect.element(page.getByText(/figures are those of the scenario “Faster”/)).toBeVisible()
  await userEvent.click(button('1,200'))
  const panel = page.getByRole('dialog', { name: 'Where Workable leads comes from' })
  await userEvent.click(panel.getByRole('button', { name: /^Leads a rep a month/ }))
  await expect.element(panel).toMatchTextContent('Set in the scenario “Faster”')
  await userEvent.click(panel.getByRole('button', { name: 'Change it on Model' }))
  await expect.element(page.getByRole('slider', { name: 'Leads a rep a month' })).toHaveFocus()
})

it.each(['light', 'dark'] as const)('capacity is accessible in %s', async (scheme) => {
  await show(byHours, scheme)
  await expect.element(picture('Are there hours enough for the leads?')).toHaveAttribute('data-drawn')
  expect(await accessFindings()).toEqual([])
})
