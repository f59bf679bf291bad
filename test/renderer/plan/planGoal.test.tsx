import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { sum } from '../../../shared/base/sum.ts'
import { NO_ECONOMICS } from '../../../shared/plan/economics.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { button, example, field, show, stored, type } from './shownPlan.tsx'

const webinar = example.segments[1]!.id

describe('goal', () => {
  beforeEach(() => show(example))

  it('takes an amount as people type it', async () => {
    const [first] = page.getByRole('textbox', { name: '2027', exact: false }).all()
    await userEvent.fill(first!, '2.5m')
    await userEvent.tab()
    await expect.poll(() => stored().goal.amounts[0]).toBe(2_500_000)
  })

  it('keeps its sum when it is set by month instead', async () => {
    const before = sum(example.goal.amounts)
    await userEvent.click(page.getByText('By month'))
    await expect.element(field('Dec 2027')).toBeVisible()
    await expect.poll(() => stored().goal.amounts).toHaveLength(12)
    expect(sum(stored().goal.amounts)).toBe(before)
  })

  it('gets a period for each new quarter of a longer horizon', async () => {
    await type('For', '18')
    await expect.element(field('Q2 · Apr–Jun 2028')).toBeVisible()
    expect(stored().horizon.months).toBe(18)
  })

  it('says how long a horizon may be', async () => {
    await type('For', '60')
    await expect.element(page.getByText('This must be 36 or less.')).toBeVisible()
    expect(stored().horizon.months).toBe(12)
  })

  it('can subtract other revenue instead of taking a share', async () => {
    await userEvent.click(
      page.getByRole('checkbox', { name: 'Subtract the other segments’ revenue instead' }),
    )
    await expect.element(field('Marketing’s leads must bring')).toBeDisabled()
    expect(stored().goal.sourcedShare).toBeNull()
  })

  it('is spread by the season of the leads, and its total stays', async () => {
    const total = sum(example.goal.amounts)
    await userEvent.click(page.getByText('By month'))
    await userEvent.click(button('Spread it'))
    await userEvent.click(page.getByRole('menuitem', { name: 'As leads come in' }))
    const factors = example.goal.entrySeasonality!
    await expect.poll(() => stored().goal.amounts[0]).toBe(Math.round((total * factors[0]!) / sum(factors)))
    expect(sum(stored().goal.amounts)).toBe(total)
    await expect.element(field('In all')).toHaveValue(`$${total.toLocaleString('en-US')}`)
  })

  it('takes another total, of which each period keeps its part', async () => {
    const before = example.goal.amounts
    await type('In all', String(sum(before) * 2))
    await expect.poll(() => stored().goal.amounts).toEqual(before.map((amount) => amount * 2))
  })

  it('comes by year where the horizon has more than one', async () => {
    await type('For', '24')
    await userEvent.click(page.getByText('By year'))
    await expect.element(field('Jan–Dec 2028')).toBeVisible()
  })

  it('takes the season of the leads from two years of history', async () => {
    await userEvent.click(button('Take the season from the history'))
    await expect.poll(() => stored().goal.entrySeasonality).not.toEqual(example.goal.entrySeasonality)
    expect(sum(stored().goal.entrySeasonality!)).toBeCloseTo(12, 0)
  })

  it('can have an even year', async () => {
    await userEvent.click(page.getByRole('checkbox', { name: 'Leads come in unevenly over the year' }))
    await expect.poll(() => stored().goal.entrySeasonality).toBeNull()
  })
})

const amountsShown = () =>
  page
    .getByRole('textbox', { name: /^Q\d · / })
    .elements()
    .map((input) => (input instanceof HTMLInputElement ? input.value : ''))

describe('a goal by quarter of a plan that begins inside one', () => {
  const fromNovember: Plan = {
    ...example,
    horizon: { start: Month.parse('2026-11'), months: 12 },
    goal: { ...example.goal, period: 'horizon', amounts: [1_200_000] },
  }

  it('has the quarters of the fiscal year, and says which are only parts', async () => {
    await show(fromNovember)
    await userEvent.click(page.getByText('By quarter'))
    await expect.element(field('Q4 · Nov–Dec 2026')).toHaveValue('$200,000')
    await expect.element(field('Q1 · Jan–Mar 2027')).toHaveValue('$300,000')
    await expect.element(field('Q4 · Oct 2027')).toHaveValue('$100,000')
    await expect
      .element(page.getByText('Q4 · Nov–Dec 2026 and Q4 · Oct 2027 are only parts', { exact: false }))
      .toBeVisible()
  })

  it('follows another fiscal year, and its sum stays', async () => {
    await show({ ...fromNovember, company: { ...example.company, fiscalYearStart: 2 } })
    await userEvent.click(page.getByText('By quarter'))
    await expect.poll(amountsShown).toEqual(['$300,000', '$300,000', '$300,000', '$300,000'])
    await expect.element(field('Q4 · Nov 2026–Jan 2027')).toBeVisible()
  })

  it('can take the quarters of the fiscal year where it was saved with others', async () => {
    const goal = { ...example.goal, periodsFrom: 'plan-start' as const, amounts: [3e5, 3e5, 3e5, 3e5] }
    await show({ ...fromNovember, goal })
    await expect.element(field('Nov 2026–Jan 2027')).toBeVisible()
    await userEvent.click(button('Use those of the fiscal year'))
    await expect.poll(amountsShown).toEqual(['$200,000', '$300,000', '$300,000', '$300,000', '$100,000'])
  })

  it('keeps its fields in one line', async () => {
    await show(fromNovember)
    await userEvent.click(page.getByText('By quarter'))
    await expect.poll(amountsShown).toHaveLength(5)
    const fields = page.getByRole('textbox', { name: /^Q\d · / }).elements()
    const byRow = Map.groupBy(fields, (input) => Math.round(input.getBoundingClientRect().top / 30))
    const tops = [...byRow.values()].map(
      (row) => new Set(row.map((input) => input.getBoundingClientRect().top)),
    )
    expect(tops.every((top) => top.size === 1)).toBe(true)
  })
})

describe('customer value', () => {
  beforeEach(() => show({ ...example, economics: NO_ECONOMICS }))

  it('come to what a customer is worth, with how', async () => {
    await type('A customer pays a month', '€1.2k')
    await type('Gross margin', '80%')
    await type('A customer stays', '30')
    await expect.element(page.getByText('$28,800', { exact: false })).toBeVisible()
    await expect.element(page.getByText('= $1,200 a month × 80% × 30 months', { exact: false })).toBeVisible()
    expect(stored().economics).toMatchObject({ monthlyValue: 1200, grossMargin: 0.8, engagementMonths: 30 })
  })

  it('may be left open again', async () => {
    await type('Sales costs a month', '48,000')
    await expect.poll(() => stored().economics.salesCostAMonth).toBe(48_000)
    await type('Sales costs a month', '')
    await expect.poll(() => stored().economics.salesCostAMonth).toBeNull()
  })

  it('say what is wrong with a margin of more than all', async () => {
    await type('Gross margin', '140%')
    await expect.element(page.getByText('This must be 100% or less.')).toBeVisible()
  })
})

describe('marketing’s spend on a kind of leads', () => {
  it('is typed beside its leads, and may be left open', async () => {
    await show(example)
    await type('Marketing’s spend a month on Webinar', '9.5k')
    await expect.poll(() => stored().baseline.segments[webinar]?.spend?.value).toBe(9500)
    await type('Marketing’s spend a month on Webinar', '')
    await expect.poll(() => stored().baseline.segments[webinar]?.spend).toBeUndefined()
  })
})
