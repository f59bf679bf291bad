import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

/** From the list of plans, through one of its doors, to the plan's agreement. */
async function openAgreement(door: string): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: door }).click()
  await page.getByRole('link', { name: /^Agreement/ }).click()
  await page.getByRole('heading', { level: 1, name: /Service level agreement/ }).waitFor()
}

it('a clause written in one plan is kept over a restart and offered in another', async () => {
  await openAgreement('Open the example')
  const { page } = app
  await page.getByRole('button', { name: /^What feeds this section.*Shared goals/ }).click()
  await page.getByRole('button', { name: 'Write a clause' }).click()
  const words = page.getByRole('textbox', { name: 'Words of the clause' })
  await words.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('No lead is sold twice.')
  await page.getByRole('button', { name: 'Keep for other plans' }).click()
  await page.getByText('The clause is kept.').waitFor()
  expect(await barriers(page)).toEqual([])

  const again = await app.restart('SIGKILL')
  await openAgreement('Start empty')
  await again.getByRole('button', { name: /^What feeds this section.*Baseline/ }).click()
  await again.getByRole('button', { name: 'Add: No lead is sold twice.' }).click()
  const sheet = again.getByRole('region', { name: 'The agreement as it will print' })
  await sheet.getByText('No lead is sold twice.').waitFor()
  expect(app.troubles).toEqual([])
})
