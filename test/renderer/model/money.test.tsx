import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { moneyOf, type MoneyFigure } from '../../../shared/model/topics/moneyOf.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { showSection } from './showSection.tsx'

const example = examplePlan('software-company')
const format = createFormat('en-US', 'USD')

const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const customers = page.getByRole('table', { name: 'Customers in money' })
const levels = page.getByRole('table', { name: 'Listed figures against the rates' })

const show = (plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> =>
  showSection(plan, { id: 'money', heading: 'Money' }, scheme)

function valueOf(figure: MoneyFigure): number {
  if (figure.kind !== 'ratio') throw new Error('there is such a figure')
  return figure.value
}

describe('money', () => {
  it('says what a customer costs and brings, with how it comes about', async () => {
    await show()
    const money = moneyOf(example, null)
    await expect
      .element(customers.getByRole('row', { name: /^Cost of a customer/ }))
      .toMatchTextContent(format.money(valueOf(money.customerAcquisitionCost)))
    await expect
      .element(customers.getByRole('row', { name: /^LTV ÷ CAC/ }))
      .toMatchTextContent('what a customer brings divided by what it costs')
  })

  it('says what a lead of each kind costs, beside what history shows', async () => {
    await show()
    const [demo] = moneyOf(example, null).segments
    await expect
      .element(page.getByRole('table', { name: 'Costs of leads' }).getByRole('row').nth(1))
      .toMatchTextContent(format.money(valueOf(demo!.costPerLead)))
  })

  it('leads to what is missing for a figure', async () => {
    await show(
      produce(example, (draft) => {
        draft.economics.grossMargin = null
      }),
    )
    await userEvent.click(customers.getByRole('button', { name: 'Say the gross margin' }).first())
    await expect.poll(() => location.hash).toMatch(/\/plan$/)
    await expect.element(field('Gross margin')).toHaveFocus()
  })
})

describe('listed figures', () => {
  it('are held against the rates, stage by stage, and contradictions are named with their size', async () => {
    await show()
    await expect.element(levels.getByText(/too few$/).first()).toBeVisible()
    await expect.element(page.getByText(/^The list contradicts the rates at MQL, SAL\./)).toBeVisible()
  })

  it('are typed in place and taken out again', async () => {
    const stored = await show()
    await userEvent.fill(field('MQL, listed'), '10k')
    await userEvent.tab()
    await expect.poll(() => stored().listedFigures.entries[example.stages[1]!.id]).toBe(10_000)
    await expect.element(page.getByText(/^The list contradicts the rates at SAL\./)).toBeVisible()
    await userEvent.fill(field('Pipeline, listed'), '')
    await userEvent.tab()
    await expect.poll(() => stored().listedFigures.pipeline).toBeNull()
  })
})

describe('a figure', () => {
  it('opens where it comes from, down to what somebody set, and leads there', async () => {
    await show()
    await customers
      .getByRole('row', { name: /^Cost of a customer/ })
      .getByRole('button')
      .click()
    const panel = page.getByRole('dialog', { name: 'Where Cost of a customer (CAC) comes from' })
    await expect
      .element(panel)
      .toMatchTextContent('Marketing’s spend and the cost of sales, divided by customers')
    await userEvent.click(panel.getByRole('button', { name: /^Cost of sales/ }))
    await userEvent.click(panel.getByRole('button', { name: /^What sales costs a month/ }))
    await expect.element(panel).toMatchTextContent('$185,000Set in the plan.')
    await userEvent.click(panel.getByRole('button', { name: 'Change it on Plan' }))
    await expect.element(field('Sales costs a month')).toHaveFocus()
  })

  it('is walked through and closed by keyboard, which ends where it began', async () => {
    await show()
    const number = customers.getByRole('row', { name: /^LTV ÷ CAC/ }).getByRole('button')
    number.element().focus()
    await userEvent.keyboard('{Enter}')
    const panel = page.getByRole('dialog', { name: 'Where LTV ÷ CAC comes from' })
    await expect.element(panel).toBeVisible()
    await expect.poll(() => panel.element().contains(document.activeElement)).toBe(true)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.element(panel.getByRole('button', { name: 'Back' })).toBeVisible()
    await expect.element(panel).toMatchTextContent('What a customer brings (LTV)')
    expect(await accessFindings()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(panel).not.toBeInTheDocument()
    await expect.element(number).toHaveFocus()
  })

  it('closes when something else is clicked', async () => {
    await show()
    const number = customers.getByRole('row', { name: /^LTV ÷ CAC/ }).getByRole('button')
    await userEvent.click(number)
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.click(page.getByRole('heading', { name: 'What does a lead cost?' }))
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await userEvent.click(number)
    await userEvent.click(number)
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
})

it('asks for what it needs on a plan in which nothing is said yet', async () => {
  await show(emptyPlan('Fresh', Month.parse('2027-01')))
  await expect.element(button('Say what a customer pays a month').first()).toBeInTheDocument()
  expect(document.body.innerText).not.toMatch(/NaN|Infinity|undefined/)
})

it.each(['light', 'dark'] as const)('money is accessible in %s', async (scheme) => {
  await show(example, scheme)
  await expect.element(levels).toBeVisible()
  expect(await accessFindings()).toEqual([])
})
