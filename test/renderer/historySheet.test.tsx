import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HistoryScreen } from '../../renderer/features/history/HistoryScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../shared/plan/emptyPlan.ts'
import { StageId, type SegmentId } from '../../shared/plan/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { accessFindings, renderWithPlan } from '../helpers/renderScreen.tsx'

const empty = emptyPlan('Ours', Month.parse('2026-01'))
const months = 6
const none = Array.from({ length: months }, () => null)
const plan = Plan.parse({
  ...empty,
  history: {
    ...empty.history,
    start: '2025-07',
    months,
    entries: { [FIRST_SEGMENT]: { lead: [100, 110, 120, 130, 140, 150], mql: [40, 44, 48, 52, 56, 60] } },
  },
})

/** Opens the screen with the keyboard on the first cell of the sheet: leads in July. */
const open = async (of: Plan = plan, scheme: 'light' | 'dark' = 'light') => {
  const rendered = await renderWithPlan(<HistoryScreen />, of, { scheme })
  const sheet = await expect
    .poll(() => document.querySelector<HTMLElement>('canvas[tabindex]'), { message: 'the sheet' })
    .not.toBeNull()
    .then(() => document.querySelector<HTMLElement>('canvas[tabindex]'))
  sheet?.focus()
  await expect.element(said()).toMatchTextContent(/^Lead of All leads in /)
  return { ...rendered, history: () => rendered.app.stored(rendered.planId).history }
}

const said = () => page.getByRole('status').first()
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}

/** What the browser sends when a spreadsheet's cells are pasted, or when cells are copied or cut. */
const clipboard = (kind: 'copy' | 'cut' | 'paste', text = ''): string => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }),
  )
  return clipboardData.getData('text/plain')
}

const LEAD = StageId.parse('lead')
const leads = (history: Plan['history'], of: SegmentId = FIRST_SEGMENT) => history.entries[of]

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

describe('cells that are pasted', () => {
  it('are read as a spreadsheet writes them', async () => {
    const { history } = await open()
    clipboard('paste', '1,200\t1.2k\r\n\tn/a\r\n0\t3\r\n')
    await expect
      .poll(() => leads(history()))
      .toMatchObject({
        lead: [1200, null, 0, 130, 140, 150],
        mql: [1200, null, 3, 52, 56, 60],
      })
  })

  it('stay where they cannot be read, with a mark and the reason, and the rest is kept', async () => {
    const { history } = await open()
    clipboard('paste', '110\n-5\nabout 20\n=1+1\n<img src=x onerror=alert(1)>')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [110, null, null, null, null, 150] })
    expect(history().unread.map(({ month, text }) => [month, text])).toEqual([
      ['2025-08', '-5'],
      ['2025-09', 'about 20'],
      ['2025-10', '=1+1'],
      ['2025-11', '<img src=x onerror=alert(1)>'],
    ])
    await expect.element(page.getByText('4 cells not read')).toBeVisible()
    await page.getByRole('button', { name: 'Sep 2025, Lead of All leads' }).click()
    await expect
      .element(said())
      .toMatchTextContent('Lead of All leads in Sep 2025: Not read. “about 20” is not a number.')
    await press('20{Enter}')
    await expect.element(page.getByText(/^3 cells not read/)).toBeVisible()
    expect(leads(history())).toMatchObject({ lead: [110, null, 20, null, null, 150] })
  })

  it('fill all that is chosen when there is one of them', async () => {
    const { history } = await open()
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    clipboard('paste', '5')
    await expect
      .poll(() => leads(history()))
      .toMatchObject({
        lead: [5, 5, 120, 130, 140, 150],
        mql: [5, 5, 48, 52, 56, 60],
      })
  })

  it('add the months that they need', async () => {
    const { history } = await open()
    await press('{Control>}{ArrowDown}{/Control}')
    clipboard('paste', '1\n2\n3')
    await expect.poll(() => history().months).toBe(8)
    expect(leads(history())).toMatchObject({ lead: [100, 110, 120, 130, 140, 1, 2, 3] })
  })

  it('go by the months that stand beside them, whatever their order', async () => {
    const { history } = await open()
    await press('{ArrowLeft}')
    clipboard('paste', 'Month\tLeads\n2025-09\t9\nJul 2025\t7\n2025-06\t6\nSep 2025\t99\nlater\t1')
    await expect.poll(() => leads(history())).toMatchObject({ lead: [6, 7, 110, 9, 130, 140, 150] })
    await expect.element(page.getByText(/Row 5, “Sep 2025”: This month is in row 2 already/)).toBeVisible()
    await expect.element(page.getByText(/Row 6, “later”: This is no month/)).toBeVisible()
  })

  it('go under the stage or the money that their headings say, wherever the keyboard is', async () => {
    const { history } = await open()
    clipboard(
      'paste',
      'Month\tLeads\tMQL\tSQL\tWon\tMarketing spend\nJan 2025\t1,000\t400\t120\t30\t$12,000\nFeb 2025\t1,100\t420\t130\t33\t$12,500',
    )
    await expect.poll(() => history().start).toBe('2025-01')
    expect(leads(history())).toEqual({
      lead: [1000, 1100, null, null, null, null, 100, 110, 120, 130, 140, 150],
      mql: [400, 420, null, null, null, null, 40, 44, 48, 52, 56, 60],
      sql: [120, 130, ...Array.from({ length: 10 }, () => null)],
      customer: [30, 33, ...Array.from({ length: 10 }, () => null)],
    })
    expect(history().spend[FIRST_SEGMENT]?.slice(0, 3)).toEqual([12_000, 12_500, null])
    await expect
      .element(page.getByRole('region', { name: 'What was pasted' }))
      .toMatchTextContent(
        'Pasted into All leads by the headings: Month, “Leads” as Lead, MQL, SQL, “Won” as Customer, “Marketing spend” as Spend.',
      )
  })

  it('are turned where their months go from left to right', async () => {
    const { history } = await open()
    clipboard('paste', '\tJul 2025\tAug 2025\nLeads\t7\t8\nCustomers\t1\t2')
    await expect
      .poll(() => leads(history()))
      .toMatchObject({
        lead: [7, 8, 120, 130, 140, 150],
        mql: [40, 44, 48, 52, 56, 60],
        customer: [1, 2, null, null, null, null],
      })
    await expect.element(page.getByText(/the table was turned/)).toBeVisible()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect.element(page.getByRole('region', { name: 'What was pasted' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: 'Numbers by month' })).toBeVisible()
  })

  it('go through the import where a column fits nothing: nothing is filled in unseen', async () => {
    const { history } = await open()
    clipboard('paste', 'Month\tLeads\tImpressions\nJul 2025\t7\t9000\nAug 2025\t8\t9500')
    await expect.element(page.getByRole('heading', { name: 'Import into the history' })).toBeVisible()
    expect(history()).toEqual(plan.history)
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await expect.poll(() => leads(history())).toMatchObject({ lead: [7, 8, 120, 130, 140, 150] })
  })

  it('make the segments that a column names, and say so before', async () => {
    const { app, planId } = await open()
    clipboard(
      'paste',
      'Month\tSource\tLeads\tMQL\nJul 2025\tWebinar\t70\t7\nJul 2025\tPaid search\t90\t9\nAug 2025\tWebinar\t80\t8\nAug 2025\tPaid search\t95\t10',
    )
    await expect.element(page.getByText('2 segments are added: “Paid search” and “Webinar”.')).toBeVisible()
    await page.getByRole('button', { name: 'Import 4 rows' }).click()
    await expect.poll(() => app.stored(planId).segments).toHaveLength(3)
    const { segments, history } = app.stored(planId)
    const first = segments
      .slice(1)
      .map(({ id, name }) => ({ name, lead: leads(history, id)?.[LEAD]?.slice(0, 2) }))
    expect(first).toEqual([
      { name: 'Paid search', lead: [90, 95] },
      { name: 'Webinar', lead: [70, 80] },
    ])
  })

  it('are marked where a count is no whole number or an amount of money, and read otherwise on a click', async () => {
    const { history } = await open()
    clipboard('paste', '1.200\t€800\n1.300\t50\n1.234,5\t51')
    await expect.element(page.getByText('4 cells not read')).toBeVisible()
    expect(leads(history())).toMatchObject({
      lead: [null, null, null, 130, 140, 150],
      mql: [null, 50, 51, 52, 56, 60],
    })
    await expect
      .element(
        page.getByRole('listitem').getByText(/“1.200” reads as 1.2, and leads are counted in whole numbers/),
      )
      .toBeVisible()
    await expect
      .element(
        page.getByRole('listitem').getByText(/“€800” is an amount of money, and this column counts leads/),
      )
      .toBeVisible()
    await page.getByRole('button', { name: 'Read it as 1,200' }).click()
    await expect.poll(() => leads(history())).toMatchObject({ lead: [1200, null, null, 130, 140, 150] })
  })

  it('are marked where money is in another currency than the plan', async () => {
    const { history } = await open()
    await press('{Control>}{ArrowRight}{/Control}')
    clipboard('paste', '€ 800')
    await expect
      .element(page.getByRole('listitem').getByText(/“€ 800” is not in USD, the currency of this plan/))
      .toBeVisible()
    expect(history().spend).toEqual({})
  })

  it('are told of where they have no place', async () => {
    await open()
    await press('{Control>}{ArrowRight}{/Control}')
    clipboard('paste', '1\t2\t3')
    await expect.element(page.getByText(/2 columns found no place at the right/)).toBeVisible()
  })

  it('are copied and cut as numbers that can be pasted again', async () => {
    const { history } = await open()
    await press('{ArrowLeft}{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    expect(clipboard('copy')).toBe('2025-07\t100\n2025-08\t110')
    await press('{ArrowRight}{ArrowRight}')
    expect(clipboard('cut')).toBe('40')
    await expect.poll(() => leads(history())).toMatchObject({ mql: [null, 44, 48, 52, 56, 60] })
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
