import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FIRST_SEGMENT } from '../../shared/plan/emptyPlan.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { accessFindings } from '../helpers/renderScreen.tsx'
import { leads, none, open, plan, press } from './shownSheet.tsx'

describe('the sheet of a history, by keyboard', () => {
  it('takes numbers typed one after the other, down a column and along a row', async () => {
    const { history } = await open()
    await press('1.2k{Enter}7{Enter}{ArrowRight}9{Tab}5{Enter}')
    await expect
      .poll(() => leads(history()))
      .toMatchObject({
        lead: [1200, 7, 120, 130, 140, 150],
        mql: [40, 44, 9, 52, 56, 60],
        sal: [null, null, 5, null, null, null],
      })
  })

  it('leaves a cell as it was on Escape, and opens it on Enter with what is in it', async () => {
    const { history } = await open()
    await press('5{Escape}', '{Enter}')
    const field = page.getByRole('textbox', { name: 'Lead of All leads in Jul 2025' })
    await expect.element(field).toHaveValue('100')
    await press('{End}0{Enter}')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [1000, 110, 120, 130, 140, 150] })
  })

  it('keeps 0 and nothing apart', async () => {
    const { history } = await open()
    await press('0{Enter}{Delete}')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [0, null, 120, 130, 140, 150] })
    await press('{ArrowDown}n/a{Enter}')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [0, null, null, 130, 140, 150] })
  })

  it('clears a range, fills down and to the right, each as one edit that can be undone', async () => {
    const { app, planId, history } = await open()
    await press('{ArrowDown}{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}')
    await expect
      .poll(() => leads(history()))
      .toMatchObject({
        lead: [100, null, null, 130, 140, 150],
        mql: [40, null, null, 52, 56, 60],
      })
    await press('{ArrowUp}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [100, 100, 100, 130, 140, 150] })
    await press('{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}')
    await expect.poll(() => leads(history())).toMatchObject({ mql: [100, 100, 100, 52, 56, 60] })
    await app.client['plans.undo']({ id: planId })
    await app.client['plans.undo']({ id: planId })
    await app.client['plans.undo']({ id: planId })
    expect(history()).toEqual(plan.history)
  })

  it('says what the chosen cells come to', async () => {
    await open()
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.element(page.getByText('3 cells, 3 recorded, sum 330, mean 110')).toBeVisible()
  })
})

const top = () => document.querySelector('canvas[tabindex]')?.getBoundingClientRect().top

it('stays where it is while the first numbers are typed', async () => {
  const blank = Plan.parse({ ...plan, history: { ...plan.history, entries: {} } })
  const { history } = await open(blank)
  const before = top()
  await press('100{Tab}40{Tab}20{Enter}')
  await expect.poll(() => Object.keys(leads(history()) ?? {})).toEqual(['lead', 'mql', 'sal'])
  await expect.element(page.getByText(/^Entries by month/)).toBeInTheDocument()
  expect(top()).toBe(before)
})

it('offers no baseline from a history without a number', async () => {
  await open(Plan.parse({ ...plan, history: { ...plan.history, entries: {} } }))
  await expect
    .element(page.getByRole('button', { name: 'Set the baseline from this history' }))
    .not.toBeInTheDocument()
})

it('says how many numbers go when the history is made shorter, and brings them back', async () => {
  const { history } = await open()
  const first = page.getByRole('textbox', { name: 'First month' })
  await userEvent.fill(first, '2025-10')
  await press('{Enter}')
  const message = page.getByRole('region', { name: 'Messages' })
  await expect
    .element(message)
    .toMatchTextContent(/The history now goes from Oct 2025 to Dec 2025\. Gone with it: 6 recorded numbers\./)
  expect(history().months).toBe(3)
  await userEvent.click(message.getByRole('button', { name: 'Undo' }))
  await expect.poll(history).toEqual(plan.history)
})

it('says nothing when months go in which nothing was recorded', async () => {
  const { history } = await open()
  await userEvent.click(page.getByRole('button', { name: 'Add the next month' }))
  await expect.poll(() => history().months).toBe(7)
  await userEvent.fill(page.getByRole('textbox', { name: 'Last month' }), '2025-12')
  await press('{Enter}')
  await expect.poll(() => history().months).toBe(6)
  await expect.element(page.getByRole('region', { name: 'Messages' })).toMatchTextContent(/^$/)
})

it('keeps revenue and spend beside the leads', async () => {
  const { history } = await open()
  await press('{Control>}{ArrowRight}{/Control}1,500.50{Enter}')
  await expect.poll(() => history().spend).toEqual({ [FIRST_SEGMENT]: [1500.5, ...none.slice(1)] })
})

it('marks months that contradict the stage above', async () => {
  const { history } = await open()
  await press('{ArrowRight}900{Enter}')
  await expect.element(page.getByText('1 cell to look at')).toBeVisible()
  await expect.element(page.getByText(/900 arrived, but only about 100 can have been/)).toBeVisible()
  expect(history().unread).toEqual([])
})

it.each(['light', 'dark'] as const)('can be used by everybody (%s)', async (scheme) => {
  await open(plan, scheme)
  await press('x{Enter}')
  await expect.element(page.getByText('1 cell not read')).toBeVisible()
  expect(await accessFindings()).toEqual([])
  await press('5')
  expect(await accessFindings()).toEqual([])
})
