import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'
import { pasteText } from './pasteText.ts'

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

/** Eighteen months of two kinds of leads, as they stand in a spreadsheet. */
const SEGMENTS = [
  { name: 'Webinar', leads: 900, shares: [1, 0.4, 0.32, 0.22, 0.13, 0.033], value: '12k' },
  { name: 'Trade show', leads: 300, shares: [1, 0.6, 0.54, 0.43, 0.22, 0.065], value: '30k' },
]
const TABLE = [
  'Month\tSegment\tLead\tMQL\tSAL\tSQL\tOpportunity\tCustomer',
  ...Array.from({ length: 18 }, (_, month) => {
    const text = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    return SEGMENTS.map(({ name, leads, shares }) =>
      [text, name, ...shares.map((share) => Math.round((leads + (month % 3)) * share))].join('\t'),
    )
  }).flat(),
].join('\r\n')

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections of the model' }).getByRole('link', { name }).click()

/** A figure of a table, such as −$1,200, as a number. */
const amount = (text: string): number => Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, ''))

it('own numbers are pasted, give rates and a baseline, and become scenarios that are compared and stay', async () => {
  let { page } = app
  await page.getByRole('button', { name: 'Start from my numbers' }).click()
  await page.getByRole('heading', { name: 'History', level: 1 }).waitFor()
  await pasteText(page, TABLE)
  await page.getByRole('checkbox', { name: /^Also set the baseline/ }).uncheck()
  await page.getByRole('button', { name: 'Import 36 rows' }).click()
  const rates = page.getByRole('table', { name: 'Rates from history' })
  await rates.getByRole('row', { name: /^Webinar 40(\.\d)?%/ }).waitFor()
  await page.getByRole('button', { name: 'Set the baseline from this history' }).click()
  await page.getByRole('button', { name: /^Undo: Set the baseline from history/ }).waitFor()

  await page.getByRole('link', { name: /^Model/ }).click()
  const search = page.getByRole('textbox', { name: 'Find a slider' })
  await search.fill('deal value')
  for (const { name, value } of SEGMENTS) {
    const field = page.getByRole('textbox', { name: `${name}: Deal value`, exact: true })
    await field.fill(value)
    await field.press('Enter')
  }
  // What had no value yet is the baseline's; a slider of it, moved, is the own scenario.
  await search.fill('')
  await page.getByRole('slider', { name: 'Webinar: New leads a month' }).press('PageUp')
  await page.getByRole('button', { name: 'Adopt as baseline…' }).waitFor()

  await section(page, 'Compare')
  for (const item of [/^Best case/, /^Worst case/]) {
    await page.getByRole('button', { name: 'Add a scenario' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  for (const name of ['Best case', 'Worst case']) {
    await page.getByRole('checkbox', { name: `Compare ${name}` }).check()
  }
  const shown = async (): Promise<number[]> =>
    (
      await page
        .getByRole('row', { name: /^Revenue from marketing/ })
        .getByRole('cell')
        .allInnerTexts()
    ).map((text) => amount(text.split('\n')[0] ?? ''))
  const [baseline = 0, own = 0, best = 0, worst = 0] = await shown()
  expect(worst).toBeGreaterThan(0)
  expect([own, best].every((value) => value > baseline) && worst < baseline).toBe(true)
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['Baseline', 'Working scenario', 'Best case', 'Worst case']),
  )

  await page.getByRole('combobox', { name: 'From' }).selectOption('Worst case')
  await page.getByRole('combobox', { name: 'To' }).selectOption('Best case')
  const title = 'Why does Best case differ from Worst case?'
  await page.getByRole('button', { name: `More for: ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  const bridge = page.getByRole('region', { name: `${title}, table` }).locator('tbody tr td')
  const [from = 0, ...others] = (await bridge.allInnerTexts()).map(amount)
  const parts = others.slice(0, -2)
  expect([from, others.at(-1)]).toEqual([worst, best])
  expect(parts.length).toBeGreaterThan(1)
  // Each figure of the table is rounded to a whole amount.
  expect(Math.abs(parts.reduce((all, part) => all + part, 0) - (best - worst))).toBeLessThanOrEqual(
    parts.length + 1,
  )
  await page.getByText(/^Saved/).waitFor()
  expect(await barriers(page)).toEqual([])

  page = await app.restart('SIGKILL')
  await page.getByRole('link', { name: 'New plan' }).first().click()
  await page.getByRole('link', { name: /^Model/ }).click()
  await section(page, 'Compare')
  for (const name of ['Working scenario', 'Best case', 'Worst case']) {
    await page.getByRole('checkbox', { name: `Compare ${name}` }).check()
  }
  await expect.poll(shown).toEqual([baseline, own, best, worst])
  expect(app.troubles).toEqual([])
})
