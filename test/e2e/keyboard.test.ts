import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STEPS } from '../../shared/plan/steps.ts'
import { stepNames } from '../../renderer/text/stepNames.ts'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

/** Goes on with Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true })
  await target.waitFor()
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${name}” is not reached with Tab`)
}

const stepShown = (page: Page): Promise<string | null> =>
  page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current=page]').textContent()

describe('with the keyboard alone', () => {
  it('the example is opened from the first start', async () => {
    await tabTo(app.page, 'Open the example')
    await app.page.keyboard.press('Enter')
    await expect.poll(() => stepShown(app.page), { timeout: 10_000 }).toMatch(/^Model/)
  })

  it('every step is reached through the search, by a part of its name', async () => {
    const { page } = app
    for (const step of STEPS) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search', exact: true }).waitFor()
      await page.keyboard.type(stepNames[step].slice(0, 5))
      await page.keyboard.press('Enter')
      await expect.poll(() => stepShown(page), { timeout: 10_000 }).toMatch(new RegExp(`^${stepNames[step]}`))
    }
  })

  it('every step is reached by its number', async () => {
    const { page } = app
    for (const [index, step] of STEPS.entries()) {
      await page.keyboard.press(`Alt+${index + 1}`)
      await expect.poll(() => stepShown(page), { timeout: 10_000 }).toMatch(new RegExp(`^${stepNames[step]}`))
      await page.getByRole('main').getByRole('heading').first().waitFor()
    }
  })

  it('a part of the plan is found, changed by an arrow key, and the change taken back', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('customer value')
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: 'A customer pays a month' })
    await expect
      .poll(() => field.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
      .toBe(true)
    const before = await field.inputValue()
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe('$3,300')
    await page.keyboard.press('Control+z')
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(before)
  })

  it('the agreement is exported from any step', async () => {
    const { page } = app
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })
})

it.each([
  { what: 'the search', key: 'Control+k', sign: 'Search everything' },
  { what: 'the settings', key: 'Control+,', sign: 'Settings' },
  { what: 'the list of keys', key: '?', sign: 'Keyboard shortcuts' },
])('$what can be used by everybody', async ({ key, sign }) => {
  const { page } = app
  await page.keyboard.press('Alt+1')
  await page.getByRole('heading', { level: 2, name: 'Goal' }).waitFor()
  // Out of the field, in which a question mark would be typed.
  await page.getByRole('link', { name: 'All plans' }).focus()
  await page.keyboard.press(key)
  await page.getByLabel(sign, { exact: true }).last().waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
})

it('nothing was asked from elsewhere, and no error was logged', () => {
  expect(app.troubles).toEqual([])
})
