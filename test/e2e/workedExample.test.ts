import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenedApp } from './openApp.ts'

const root = resolve(import.meta.dirname, '../..')

const MQL_RATE = 'Demo request: Lead → MQL'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

const rate = (page: Page): Promise<string> => page.getByRole('textbox', { name: MQL_RATE }).inputValue()

const drawn = (page: Page): Promise<number> =>
  page
    .getByRole('figure', { name: 'Leads needed against leads sales can work' })
    .locator('[data-drawn]')
    .evaluate((chart) => Number(chart.getAttribute('data-drawn')))

describe('from the first start to a Word file', () => {
  it('opens the worked example with one click', async () => {
    await app.page.getByRole('button', { name: 'Open the example' }).click()
    await app.page.getByRole('slider', { name: MQL_RATE }).waitFor()
    expect(await app.page.getByRole('textbox', { name: 'Plan name' }).inputValue()).toBe(
      'Halden Software · SLA 2027',
    )
    expect(await rate(app.page)).toBe('72.2%')
  })

  it('moves a slider by keyboard; figures and chart follow, and a working scenario is saved', async () => {
    const { page } = app
    const outcome = page.getByRole('region', { name: 'What comes out of it' })
    const before = await outcome.innerText()
    const drawnBefore = await drawn(page)
    await page.getByRole('slider', { name: MQL_RATE }).focus()
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
    await expect.poll(() => rate(page)).not.toBe('72.2%')
    await expect.poll(() => outcome.innerText()).not.toBe(before)
    await expect.poll(() => drawn(page)).toBeGreaterThan(drawnBefore)
    await page.getByText(/^Saved/).waitFor()
    expect(await page.getByRole('combobox', { name: 'Scenario' }).inputValue()).toBe('Working scenario')
  })

  it('takes a typed value, and says what is wrong with one that does not fit', async () => {
    const { page } = app
    const field = page.getByRole('textbox', { name: MQL_RATE })
    await field.fill('80%')
    await field.press('Enter')
    await expect.poll(() => rate(page)).toBe('80%')
    await field.fill('about half')
    await field.press('Enter')
    await page.getByText(/is not a number/).waitFor()
    await field.press('Escape')
    await expect.poll(() => rate(page)).toBe('80%')
  })

  it('still knows the change and its undo after the process was killed', async () => {
    await app.page.getByText(/^Saved/).waitFor()
    const page = await app.restart('SIGKILL')
    await page.getByRole('link', { name: /Halden Software/ }).click()
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Model/ })
      .click()
    await page.getByRole('combobox', { name: 'Scenario' }).click()
    await page.getByRole('option', { name: 'Working scenario' }).click()
    await expect.poll(() => rate(page)).toBe('80%')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => rate(page)).not.toBe('80%')
    await page.getByRole('button', { name: /^Redo/ }).click()
    await expect.poll(() => rate(page)).toBe('80%')
  })

  it('exports the agreement as a Word file that proves itself whole', async () => {
    const { page } = app
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Agreement/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /Service level agreement/ }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Word' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
    const file = join(app.folder, 'agreement.docx')
    await download.saveAs(file)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    const verified = spawnSync(process.execPath, ['electron/hosts/cli/index.ts', 'verify', file], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(verified).toMatchObject({ status: 5, stdout: expect.stringMatching(/consistent/i) })
  })

  it('exports the model as an Excel workbook with its formulas', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'File', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export the model to Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    const file = join(app.folder, 'model.xlsx')
    await download.saveAs(file)
    const parts = unzipSync(new Uint8Array(readFileSync(file)))
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<f>')
  })

  it('asked nobody else, broke no policy and logged no error on the way', () => {
    expect(app.troubles).toEqual([])
  })
})
