import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp()
})

afterAll(async () => {
  await app.close()
})

/** Forty leads a month for a year: of those in Retail four in ten become customers a month later, of the others one. */
function leadList(): string {
  const rows = Array.from({ length: 480 }, (_, index) => {
    const month = 1 + Math.floor(index / 40)
    const isRetail = index % 2 === 0
    const isWon = index % 20 < (isRetail ? 8 : 2)
    const [day, wonOn] = [month, month + 1].map((at) => `2025-${String(at).padStart(2, '0')}-10`)
    return `lead-${index},${isRetail ? 'Retail' : 'Software'},person-${index}@x.example,${day},${isWon && month < 12 ? wonOn : ''}`
  })
  return ['Lead ID,Industry,Email,Created date,Won date', ...rows].join('\n')
}

it('who became a customer is seen from an own lead list, taken into the profile, and still there after a crash', async () => {
  const file = join(app.folder, 'leads.csv')
  writeFileSync(file, leadList())
  const { page } = app
  await page.getByRole('button', { name: /empty/ }).first().click()
  await page.getByRole('link', { name: /History/ }).click()
  await page.setInputFiles('input[type=file][multiple]', file)
  await page.getByRole('checkbox', { name: 'Industry' }).check()
  await page.getByRole('button', { name: /^Import 480/ }).click()
  await page.getByText('480 leads are in the history.').waitFor()

  await page.getByRole('link', { name: /Personas/ }).click()
  await page.getByRole('button', { name: 'Use in the profile: Retail' }).click()
  await page.getByText('240 of 480 leads').waitFor()
  await page.getByText(/^Saved/).waitFor()
  expect(await barriers(page)).toEqual([])

  const again = await app.restart('SIGKILL')
  await again
    .getByRole('link', { name: /New plan/ })
    .first()
    .click()
  await again.getByRole('link', { name: /Personas/ }).click()
  await again.getByText('240 of 480 leads').waitFor()
  const table = again.getByRole('table', { name: 'What Industry says' })
  expect(await table.getByRole('row').nth(1).textContent()).toMatch(/^Retail.*hardly chance.*In the profile/)
  expect(app.troubles).toEqual([])
})
