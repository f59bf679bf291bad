import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

/** What somebody knows of their funnel who has no history at hand. */
const KNOWN: Readonly<Record<string, string>> = {
  'All leads: New leads a month': '400',
  'All leads: Deal value': '12k',
}

async function type(name: string, text: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await field.press('Enter')
}

const section = (name: string) =>
  app.page.getByRole('navigation', { name: 'Sections of the model' }).getByRole('link', { name }).click()

/** A figure of a table, such as −$1,200, as a number. */
const amount = (text: string): number => Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, ''))

describe('from own numbers to scenarios that can be defended', () => {
  it('takes what is known by typing it as the baseline, which there was none of', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Start empty' }).click()
    await page.getByRole('link', { name: /^Model/ }).click()
    await page.getByText('Sets the baseline: there is none yet.').waitFor()
    const rates = await page
      .getByRole('slider', { name: /^All leads: (?!Days ).* → / })
      .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-label') ?? ''))
    expect(rates.length).toBeGreaterThan(1)
    for (const [name, text] of Object.entries(KNOWN)) await type(name, text)
    for (const rate of rates) await type(rate, '40%')
    await page.getByRole('button', { name: /^Undo: Set .* to 40% in the baseline$/ }).waitFor()
    // No scenario has come into being, so there is none to switch to.
    expect(await page.getByRole('combobox', { name: 'Scenario' }).count()).toBe(0)
    // What is still to be said is about the team.
    expect(await page.getByText('has no conversion rate').count()).toBe(0)
  })

  it('gives each rate a range by hand, and a best and a worst case from them', async () => {
    const { page } = app
    await section('Risk')
    await page.getByRole('table', { name: 'Ranges of drivers' }).waitFor()
    const showAll = page.getByRole('button', { name: /^Show all \d+$/ })
    if (await showAll.isVisible()) await showAll.click()
    const lows = await page
      .getByRole('textbox', { name: /^All leads: (?!Days ).* → .*: low end$/ })
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label') ?? ''))
    for (const low of lows) {
      await type(low, '35%')
      await type(low.replace('low end', 'high end'), '44%')
    }
    await page.getByRole('figure', { name: 'Which uncertainty matters most?' }).waitFor()
    await section('Compare')
    for (const item of [/^Best case/, /^Worst case/, /^As the baseline/]) {
      await page.getByRole('button', { name: 'Add a scenario' }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await page.getByRole('checkbox', { name: 'Compare Worst case' }).check()
    await page.getByRole('checkbox', { name: 'Compare Best case' }).check()
    const table = page.getByRole('table', { name: 'Scenarios side by side' })
    const headings = await table.getByRole('columnheader').allInnerTexts()
    expect(headings).toEqual(expect.arrayContaining(['Baseline', 'Best case', 'Worst case']))
  })

  it('explains the difference between two of them by parts that sum to it', async () => {
    const { page } = app
    await page.getByRole('combobox', { name: 'From' }).selectOption('Worst case')
    await page.getByRole('combobox', { name: 'To' }).selectOption('Best case')
    const title = 'Why does Best case differ from Worst case?'
    await page.getByRole('button', { name: `More for: ${title}` }).click()
    await page.getByRole('menuitem', { name: 'Show as table' }).click()
    const rows = await page
      .getByRole('region', { name: `${title}, table` })
      .locator('tbody tr td')
      .allInnerTexts()
    const [from = 0, ...others] = rows.map(amount)
    const to = others.at(-1) ?? 0
    const whole = others.at(-2) ?? 0
    const parts = others.slice(0, -2)
    expect(parts.length).toBeGreaterThan(1)
    expect(to).toBeGreaterThan(from)
    // Each figure of the table is rounded to a whole amount.
    expect(Math.abs(whole - (to - from))).toBeLessThanOrEqual(1)
    expect(Math.abs(parts.reduce((all, part) => all + part, 0) - whole)).toBeLessThanOrEqual(parts.length)
  })

  it('can be used by everybody, asked nobody else and logged no error on the way', async () => {
    expect(await barriers(app.page)).toEqual([])
    expect(app.troubles).toEqual([])
  })
})
