import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { FIRST_SEGMENT } from '../../shared/plan/emptyPlan.ts'
import { clipboard, LEAD, leads, open, plan, press, said } from './shownSheet.tsx'

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
