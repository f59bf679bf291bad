import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { tradeOffOf } from '../../../shared/model/topics/tradeOffOf.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { inHours } from '../../helpers/inHours.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { showSection } from './showSection.tsx'

const format = createFormat('en-US', 'USD')

/** The worked example, which promises attempts and a first touch, with its work counted in hours. */
const byHours = inHours(examplePlan('software-company'), 0.1)
const withoutResponders: Plan = { ...byHours, response: null }

const field = page.getByRole('textbox', { name: 'Leads a month', exact: true })
const picture: Locator = page
  .getByRole('figure', { name: 'How many leads can be honoured with how many attempts?' })
  .getByRole('img')

const show = (plan: Plan, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> =>
  showSection(plan, { id: 'promises', heading: 'Both promises' }, scheme)

async function tryLeads(leads: string): Promise<void> {
  await userEvent.fill(field, leads)
  await userEvent.tab()
}

describe('the two promises', () => {
  it('are one picture, with what is promised today and what runs out first', async () => {
    await show(byHours)
    await expect.element(picture).toHaveAttribute('data-drawn')
    const found = tradeOffOf(byHours, null)
    if (found.kind !== 'trade-off' || found.honoured === null) throw new Error('both are promised')
    await expect
      .element(page.getByText(/^Promised today: .* leads a month/))
      .toMatchTextContent(`sales can honour ${format.count(found.honoured.leads)} leads a month`)
    await expect.element(page.getByText(/beyond that hours run out first/)).toBeVisible()
    await expect.element(page.getByText(/^Too much is promised:/)).toBeVisible()
  })

  it('are there for every number of attempts and every time as a table', async () => {
    await show(byHours)
    await userEvent.click(
      page.getByRole('button', {
        name: 'More for: How many leads can be honoured with how many attempts?',
      }),
    )
    await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
    const table = page.getByRole('region', {
      name: 'How many leads can be honoured with how many attempts?, table',
    })
    const found = tradeOffOf(byHours, null)
    if (found.kind !== 'trade-off') throw new Error('there are responders')
    expect(table.getByRole('row').elements()).toHaveLength(found.attempts.length + 1)
    await expect.element(table.getByRole('columnheader', { name: 'in 4 hours' })).toBeInTheDocument()
    const cell = table.getByRole('button', { name: /\(hours run out\)/ }).first()
    await userEvent.click(cell)
    const dialog = page.getByRole('dialog', {
      name: 'Where Leads for which both promises of sales can be kept comes from',
    })
    await expect
      .element(dialog.getByRole('button', { name: /^Leads that the hours are enough for/ }))
      .toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: /^Leads that the hours are enough for/ }))
    await expect.element(dialog.getByText(/ h ÷ [\d.]+ h = /)).toBeVisible()
  })

  it('say where each number of the sentence comes from', async () => {
    await show(byHours)
    const sentence = page.getByText(/^Promised today: .* leads a month/)
    await userEvent.click(sentence.getByRole('button', { name: '470' }))
    const promised = page.getByRole('dialog', {
      name: 'Where Leads that marketing promises a month comes from',
    })
    await expect
      .element(promised.getByRole('button', { name: /^Target that is promised a month/ }))
      .toBeVisible()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByText(/^Too much is promised:/).getByRole('button'))
    const short = page.getByRole('dialog', { name: 'Where Leads that cannot be honoured comes from' })
    await expect.element(short.getByText(/^470 − [\d,]+ = /)).toBeVisible()
  })
})

describe('a number of leads', () => {
  it('leaves room for fewer attempts the larger it is, and changes nothing in the plan', async () => {
    const stored = await show(byHours)
    await tryLeads('10')
    await expect.element(page.getByText(/enough for \d+ attempts on each and more/)).toBeVisible()
    await expect.element(page.getByText(/^90% of them are touched at once, at best/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'at once', exact: true }))
    const time = page.getByRole('dialog', { name: /^Where Time to the first touch, of so many leads/ })
    await expect.element(time.getByText('Leads a month')).toBeVisible()
    await expect.element(time.getByText(/^Assumed: the responders do nothing else/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await tryLeads('100k')
    await expect.element(page.getByText(/^Too many: the hours are not enough for one attempt/)).toBeVisible()
    await expect.element(page.getByText(/^Too many for the responders/)).toBeVisible()
    expect(stored()).toEqual(byHours)
  })

  it('is told its attempts also where nobody is there for first touches, and what is missing for the time', async () => {
    await show(withoutResponders)
    await expect.element(picture).toHaveAttribute('data-drawn')
    await tryLeads('10')
    await expect.element(page.getByText(/enough for \d+ attempts on each and more/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Say who makes the first touch' }))
    await expect.poll(() => location.hash).toMatch(/\/model\/pace$/)
    await expect.element(page.getByRole('button', { name: 'Say who makes first touches' })).toHaveFocus()
  })
})

it('leads to the hours where work is not counted in them', async () => {
  await show(emptyPlan('Fresh', Month.parse('2027-01')))
  await userEvent.click(page.getByRole('button', { name: 'Count sales’ work in hours' }))
  await expect.poll(() => location.hash).toMatch(/\/model\/capacity$/)
  await expect.element(page.getByRole('combobox', { name: 'Sales’ work is counted in' })).toHaveFocus()
})

it.each(['light', 'dark'] as const)('the two promises are accessible in %s', async (scheme) => {
  await show(byHours, scheme)
  await expect.element(picture).toHaveAttribute('data-drawn')
  expect(await accessFindings()).toEqual([])
})
