import { expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { tornado } from '../../../shared/model/explain/tornado.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { Month } from '../../../shared/base/month.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const picture = (title: string): Locator => page.getByRole('figure', { name: title }).getByRole('img')
const fan = picture('How surely is the goal reached?')
const bars = picture('Which uncertainty matters most?')

const end = (name: string): Locator =>
  page.getByRole('textbox', { name: `Demo request: Deal value: ${name} end` })

async function show(plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  const { container } = await renderApp(app, { address: `/plans/${id}/model/risk`, scheme })
  container.style.height = '100vh'
  await expect
    .element(page.getByRole('heading', { level: 2, name: 'How surely is each promise kept?' }))
    .toBeVisible()
  return () => app.stored(id)
}

it('says how surely the goal is reached, and between what revenue lies', async () => {
  await show()
  await expect.element(fan).toHaveAttribute('data-drawn')
  expect(fan.element().getAttribute('aria-label')).toMatch(
    /^The goal is reached in \d of 10 trials\. Revenue by the end lies between \$[\d.]+M and \$[\d.]+M/,
  )
})

it('says how surely each promise about leads is kept', async () => {
  await show()
  const chances = page.getByRole('table', { name: 'Chances of the promises' })
  await expect.element(chances.getByRole('row', { name: /^470 leads a month .*\d of 10/ })).toBeVisible()
})

it('lists the promises that the model does not follow too, with the reason', async () => {
  await show()
  const chances = page.getByRole('table', { name: 'Chances of the promises' })
  await expect.poll(() => chances.getByRole('row').elements().length).toBe(1 + example.commitments.length)
  await expect
    .element(chances.getByRole('row', { name: /^5 attempts in 14 days for 85% Not modelled: / }))
    .toBeVisible()
})

it('names the driver whose uncertainty moves the figure most, for the figure that is asked for', async () => {
  await show()
  await expect.element(bars).toHaveAttribute('data-drawn')
  const [most] = tornado(example, null, 'marketing-revenue').bars
  expect(bars.element().getAttribute('aria-label')).toContain(`${most?.label} matters most`)
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Figure' }), 'Need of new leads a month')
  await expect
    .element(picture('Which uncertainty matters most?'))
    .toHaveAttribute('aria-label', expect.stringMatching(/^Need of new leads a month is [\d,]+\./))
})

it('takes a range where none is known, which the driver then has everywhere, and takes it away again', async () => {
  const stored = await show()
  await userEvent.fill(end('low'), '28k')
  await userEvent.tab()
  await userEvent.fill(end('high'), '27k')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('The low end lies above the high end.')).toBeVisible()
  expect(stored().driverRanges).toEqual({})
  await userEvent.fill(end('high'), '36k')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => stored().driverRanges)
    .toEqual({ 'dealValue:demo-request': { low: 28_000, high: 36_000 } })
  await userEvent.click(page.getByRole('button', { name: 'Remove the range of Demo request: Deal value' }))
  await expect.poll(() => stored().driverRanges).toEqual({})
})

it('has nothing to say of a plan without figures, in words and not in empty pictures', async () => {
  await show(emptyPlan('Fresh', Month.parse('2027-01')))
  await expect.element(page.getByText('Nothing is promised yet.', { exact: false })).toBeVisible()
  await expect.element(page.getByText('No driver whose range is known moves this figure.')).toBeVisible()
  expect(document.body.innerText).not.toMatch(/NaN|Infinity|undefined/)
})

it.each(['light', 'dark'] as const)('risk is accessible in %s', async (scheme) => {
  await show(example, scheme)
  await expect.element(fan).toHaveAttribute('data-drawn')
  await expect.element(page.getByRole('table', { name: 'Chances of the promises' })).toBeVisible()
  expect(await accessFindings()).toEqual([])
})
