import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import { scoredLeads } from '../helpers/scoredLeads.ts'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

const ATTRIBUTES = ['Employees', 'Industry', 'Seniority']
const BEHAVIOURS = ['Asked for a demo', 'Visited the price page', 'Attended a webinar']

it('a scoring is tried on imported leads: threshold, who passes, points suggested, and taken back', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Start from my numbers' }).click()
  await page.setInputFiles('input[type=file][multiple]', {
    name: 'leads.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(asCsv(scoredLeads(400))),
  })
  for (const column of [...ATTRIBUTES, ...BEHAVIOURS]) {
    await page.getByRole('checkbox', { name: column, exact: true }).check()
  }
  await page.getByRole('button', { name: 'Import 400 leads' }).click()
  await page.getByText('400 leads are in the history.').waitFor()

  await page.getByRole('link', { name: /^Definitions/ }).click()
  await page.getByRole('tab', { name: 'Scoring' }).click()
  await page.getByRole('button', { name: 'Begin with usual rules' }).click()
  await page.getByText(/^Tried on 3\d\d past leads/).waitFor()
  const figures = page.getByLabel('What the threshold lets through')
  const before = await figures.textContent()
  await page.getByRole('slider', { name: 'Threshold' }).press('End')
  await expect.poll(() => figures.textContent()).toMatch(/of all leads pass: 0 of/)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => figures.textContent()).toBe(before)

  const ranked = page.getByRole('table', { name: 'Past leads by their points' })
  await expect.poll(() => ranked.getByRole('row').count()).toBe(21)
  await page.getByRole('button', { name: 'Suggest points' }).click()
  await page.getByRole('button', { name: 'Take all' }).click()
  await expect.poll(() => figures.textContent()).not.toBe(before)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => figures.textContent()).toBe(before)

  expect(await barriers(page)).toEqual([])
  expect(app.troubles).toEqual([])
})

function asCsv(leads: readonly LeadRow[]): string {
  const headings = ['Lead ID', 'First contact', 'MQL date', 'Won date', ...ATTRIBUTES, ...BEHAVIOURS]
  const lines = leads.map(({ key, reached, traits }) => {
    const days = new Map<string, string>(Object.entries(reached))
    return [
      key,
      ...['lead', 'mql', 'customer'].map((stage) => days.get(stage) ?? ''),
      ...ATTRIBUTES.map((name) => String(traits.attributes[name] ?? '')),
      ...BEHAVIOURS.map((name) => traits.behaviours[name] ?? ''),
    ].join(',')
  })
  return [headings.join(','), ...lines].join('\n')
}
