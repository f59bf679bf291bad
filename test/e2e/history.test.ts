import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'
import { pasteText } from './pasteText.ts'

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

const SHEET = 'canvas[tabindex]'

/** A new plan, on its history. */
const openNewPlan = async (page: Page): Promise<void> => {
  const back = page.getByRole('link', { name: 'All plans' })
  if ((await back.count()) > 0) await back.click()
  await page.getByRole('button', { name: 'Start from my numbers' }).click()
  await page.getByRole('heading', { name: 'History', level: 1 }).waitFor()
}

const said = (page: Page) => page.locator('output').filter({ hasText: / in \w{3} \d{4}: / })

/** The list ends within January: a part of a month is in no mean. */
const WINDOWS = ['All: Jan 2024 to Dec 2024', 'Latest 6: Jul 2024 to Dec 2024']

const amountOf = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''))

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

describe('own numbers', () => {
  it('are pasted from a spreadsheet with their months, and give rates', async () => {
    const { page } = app
    await openNewPlan(page)
    await page.getByRole('button', { name: 'Type monthly numbers' }).click()
    await page.locator(SHEET).focus()
    await page.keyboard.press('ArrowLeft')
    const months = Array.from({ length: 18 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
      return `${month}\t${index === 7 ? 'n/a' : '1,000'}\t${index === 4 ? 'about 400' : '400'}`
    })
    await pasteText(page, ['Month\tLeads\tMQLs', ...months].join('\r\n'))
    await page.getByText('1 cell not read').waitFor()
    await page.getByRole('button', { name: 'May 2024, MQL of All leads' }).click()
    await said(page).getByText('“about 400” is not a number').waitFor()
    await page.keyboard.type('400')
    await page.keyboard.press('Enter')
    await page.getByText('1 cell not read').waitFor({ state: 'detached' })
    await page.getByRole('row', { name: /^Lead to MQL 40%/ }).waitFor()
    expect(app.troubles).toEqual([])
  })
})

describe('a lead list from two files that is cut off at both ends', () => {
  it('shows what both ends leave out, gives the rate that holds, and a driver is sought for a chance', async () => {
    const { page } = app
    await openNewPlan(page)
    const LAGS = [3, 6, 8, 11, 20, 35, 60, 110, 200]
    const leads = Array.from({ length: 3000 }, (_, index) => {
      const entered = Date.UTC(2024, 0, 1 + Math.floor(index / 8))
      const won = entered + (LAGS[index % LAGS.length] ?? 0) * 86_400_000
      return { index, entered, won: index % 8 === 0 ? won : null }
    })
    const [firstSale, end] = [Date.UTC(2024, 4, 6), Date.UTC(2025, 1, 20)]
    const sales = leads.filter(({ won }) => won !== null && won >= firstSale && won <= end)
    await page.setInputFiles('input[type=file][multiple]', [
      file('mqls.csv', [
        'mql_id,first_contact_date',
        ...leads.map(({ index, entered }) => `m${index},${day(entered)}`),
      ]),
      file('deals.csv', ['mql_id,won_date', ...sales.map(({ index, won }) => `m${index},${day(won ?? 0)}`)]),
    ])
    await page.getByText(/No entry to Customer is recorded before/).waitFor()
    await page.getByText(/The youngest leads in MQL had/).waitFor()
    const asked = page.getByRole('combobox', { name: 'Customer counts from' })
    expect(await asked.inputValue()).toBe('2024-05')
    const rates = page.getByRole('table', { name: 'Rates of these leads' })
    const share = async (): Promise<number> =>
      Number(/MQL to Customer\s*([\d.]+)%/.exec(await rates.innerText())?.[1])
    expect(await share()).toBeGreaterThan(11.5)
    expect(await share()).toBeLessThan(13.5)

    const window = page.getByRole('combobox', { name: 'Leads a month: mean of the full months' })
    expect(await window.locator('option').allInnerTexts()).toEqual(WINDOWS)
    await page.getByRole('button', { name: 'Import 3,000 leads' }).click()
    await page.getByText('3,000 leads are in the history.').waitFor()
    const row = await page.getByRole('row', { name: /^MQL to Customer/ }).innerText()
    const [history, , , plan] = [...row.matchAll(/([\d.]+)%/g)].map(([, value]) => Number(value))
    expect(history).toBeGreaterThan(11.5)
    expect(plan).toBe(history)

    expect(await window.locator('option').allInnerTexts()).toEqual(WINDOWS)
    await page.getByRole('button', { name: 'Set the baseline from this history' }).waitFor()

    await page.getByRole('link', { name: /^Plan/ }).first().click()
    for (const [label, amount] of [
      ['Deal value of All leads', '5000'],
      [/^\w{3} \d{4}–\w{3} \d{4}$/, '2m'],
    ] as const) {
      const field = page.getByRole('textbox', { name: label })
      await field.fill(amount)
      await field.press('Enter')
    }
    await page.getByRole('link', { name: /^Model/ }).click()
    const driver = 'All leads: New leads a month'
    const before = await page.getByRole('textbox', { name: driver, exact: true }).inputValue()
    await page.getByRole('button', { name: `${driver}: what would reach the goal?` }).click()
    await page.getByRole('combobox', { name: 'What to reach' }).selectOption('chance')
    const setTo = page.getByRole('button', { name: /^Set to / })
    const [, found = ''] = /^Set to (.*)$/.exec(await setTo.innerText()) ?? []
    await setTo.click()
    await expect.poll(() => page.getByRole('textbox', { name: driver, exact: true }).inputValue()).toBe(found)
    expect(amountOf(found)).toBeGreaterThan(amountOf(before))
    await page.getByRole('button', { name: 'Adopt as baseline…' }).waitFor()
    expect(app.troubles).toEqual([])
  })
})

describe('a history of 60 months and 20 segments', () => {
  it('is edited by keyboard alone, and is there after the app was killed', async () => {
    let { page } = app
    await openNewPlan(page)
    const rows = Array.from({ length: 60 * 20 }, (_, index) => {
      const month = index % 60
      const year = 2021 + Math.floor(month / 12)
      return `${year}-${String((month % 12) + 1).padStart(2, '0')},Segment ${Math.floor(index / 60) + 1},${100 + month},${40 + (month % 7)}`
    })
    await page.setInputFiles('input[type=file][multiple]', [
      file('months.csv', ['Month,Segment,Lead,MQL', ...rows]),
    ])
    await page.getByRole('button', { name: 'Import 1,200 rows' }).click()
    await page.locator(SHEET).waitFor()

    // From the field before it, the sheet is one tab away.
    await page.getByRole('button', { name: 'Add the next month' }).focus()
    await page.keyboard.press('Tab')
    await said(page)
      .getByText(/^Lead of Segment \d+ in Jan 2021: 100$/)
      .waitFor()
    await page.keyboard.press('Control+End')
    await said(page)
      .getByText(/^Spend of Segment \d+ in Dec 2025: not recorded$/)
      .waitFor()
    await page.keyboard.type('1.5k')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('77')
    await page.keyboard.press('Enter')
    await page.keyboard.type('88')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await page.getByText('59 cells, 59 recorded, sum 5,192, mean 88').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/^59 cells, 59 recorded, sum (?!5,192)/).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByText('59 cells, 59 recorded, sum 5,192, mean 88').waitFor()
    await page.getByText(/^Saved/).waitFor()
    expect(await barriers(page)).toEqual([])

    page = await app.restart('SIGKILL')
    await page.getByRole('link', { name: 'New plan' }).first().click()
    await page.getByRole('link', { name: /^History/ }).click()
    await page.locator(SHEET).focus()
    await page.keyboard.press('Control+End')
    await said(page)
      .getByText(/^Spend of Segment \d+ in Dec 2025: 1,500$/)
      .waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await said(page)
      .getByText(/ in Jan 2021: 77$/)
      .waitFor()
    expect(app.troubles).toEqual([])
  })
})
