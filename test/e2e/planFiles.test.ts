import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp()
  await app.page.getByRole('button', { name: 'Open the example' }).click()
  await app.page.getByRole('slider').first().waitFor()
})
afterAll(async () => {
  await app.close()
})

const planName = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: 'Plan name' }).inputValue()

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Plan name' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Undo/ }).and(page.locator(':enabled')).waitFor()
}

describe('a plan in two windows', () => {
  it('shows in one what was changed in the other', async () => {
    const { page } = app
    const second = await app.openAgain()
    await second.getByRole('link', { name: /Halden Software/ }).click()
    await second.getByRole('textbox', { name: 'Plan name' }).waitFor()
    await rename(page, 'Renamed here')
    await expect.poll(() => planName(second)).toBe('Renamed here')
    await second.close()
  })
})

describe('a plan as a file', () => {
  let file = ''

  it('is saved, with everything in it', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'File' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^Save/ }).first().click(),
    ])
    file = join(app.folder, 'saved.slaplan')
    await download.saveAs(file)
    expect(readFileSync(file, 'utf8')).toContain('Renamed here')
  })

  it('is opened again as a plan of its own', async () => {
    const { page } = app
    await page.getByRole('link', { name: 'All plans' }).click()
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('textbox', { name: 'Plan name' }).waitFor()
    expect(await planName(page)).toBe('Renamed here')
    await page.getByRole('link', { name: 'All plans' }).click()
    await expect.poll(() => page.getByRole('link', { name: /Renamed here/ }).count()).toBe(2)
  })

  it('that is cut off is refused with what to do, and nothing is changed', async () => {
    const { page } = app
    const broken = join(app.folder, 'broken.slaplan')
    writeFileSync(broken, readFileSync(file, 'utf8').slice(0, 4000))
    await page.locator('input[type=file]').first().setInputFiles(broken)
    await page
      .getByText(/cut off or damaged/)
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /Renamed here/ }).count()).toBe(2)
  })

  it('asked nobody else and logged no error', () => {
    expect(app.troubles).toEqual([])
  })
})
