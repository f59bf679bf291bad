import { beforeEach, describe, expect, it } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { HistoryScreen } from '../../renderer/features/history/HistoryScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { createFakeLeads } from '../helpers/fakeLeads.ts'
import { accessFindings, renderWithPlan } from '../helpers/renderScreen.tsx'
import { madeUpWorkbook } from '../helpers/workbooks.ts'

const empty = emptyPlan('Ours', Month.parse('2026-01'))
const fixtures = 'test/fixtures/csv'

beforeEach(async () => {
  await page.viewport(1280, 800)
})

const open = async (plan: Plan, scheme: 'light' | 'dark' = 'light') => {
  const leads = createFakeLeads()
  const rendered = await renderWithPlan(<HistoryScreen />, plan, { app: leads.app, scheme })
  return { ...rendered, ...leads, stored: () => leads.app.stored(rendered.planId) }
}

const fixture = async (name: string): Promise<File> =>
  new File([await commands.readFile(`${fixtures}/${name}`)], name)

const csv = (text: string, name = 'leads.csv'): File => new File([text], name)

/** Chooses files as the dialog of the browser would give them. */
const pick = (...files: File[]) => userEvent.upload(page.getByLabelText('Choose CSV or Excel files'), files)

const importButton = page.getByRole('button', { name: /^Import \d/ })
const rowsOf = (table: string) => page.getByRole('table', { name: table }).getByRole('row')

describe('a plan without a history', () => {
  it('can be given one by hand', async () => {
    const { stored } = await open(empty)
    await page.getByRole('button', { name: 'Type monthly numbers' }).click()
    await page.getByRole('button', { name: 'Add the next month' }).click()
    await page.getByRole('button', { name: 'Add the month before' }).click()
    await expect.poll(() => stored().history).toMatchObject({ start: '2024-12', months: 14 })
  })

  it('says why a file cannot be read, and takes another', async () => {
    await open(empty)
    await pick(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'leads.xlsx'))
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/leads\.xlsx: This workbook is damaged or cut off/)
    await userEvent.upload(page.getByLabelText('Choose other files'), await fixture('utf-8.csv'))
    await expect.element(importButton).toHaveTextContent('Import 3 leads')
  })

  it.each(['light', 'dark'] as const)('can be used by everybody (%s)', async (scheme) => {
    await open(empty, scheme)
    await expect.element(page.getByRole('button', { name: 'Choose CSV or Excel files' })).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})

describe('an import', () => {
  it('joins two files whichever is chosen first, and sends leads and plan together', async () => {
    const { app, committed, staged, stored } = await open(empty)
    await pick(await fixture('deals.csv'), await fixture('mqls.csv'))
    await expect.element(importButton).toHaveTextContent('Import 4 leads')
    await expect.element(rowsOf('What comes in').nth(2)).toMatchTextContent('Customer250%')
    await importButton.click()
    await expect.element(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    expect(committed).toHaveLength(1)
    expect(committed[0]?.map(({ key, segment }) => [key, segment])).toEqual([
      ['m1', 'social'],
      ['m2', 'email'],
      ['m3', 'blank'],
      ['m4', 'social'],
    ])
    expect(staged.size).toBe(0)
    expect(stored().history.sources).toMatchObject([
      { batchId: 'batch-1', fileNames: ['mqls.csv', 'deals.csv'] },
    ])
    const written = app.calls.map(({ name }) => name).filter((name) => /^leads\.(?!read)/.test(name))
    expect(written).toEqual(['leads.begin', 'leads.append', 'leads.commit'])
    await expect.element(page.getByText('4 leads are in the history.')).toBeVisible()
  })

  it('also sets the baseline, unless that is switched off', async () => {
    const { stored } = await open(empty)
    await pick(await fixture('hubspot-contacts.csv'))
    await page.getByRole('checkbox', { name: /set the baseline/ }).click()
    await importButton.click()
    await expect.poll(() => stored().history.months).toBe(2)
    expect(Object.values(stored().baseline.segments).map(({ entries }) => entries.value)).toEqual([0, 0])
  })

  it('lists every refused row, and saves the list', async () => {
    const { app } = await open(empty)
    await pick(await fixture('mqls.csv'), await fixture('deals.csv'))
    await expect
      .element(rowsOf('Refused rows').nth(5))
      .toMatchTextContent('deals.csv6won_datesomedayThis is no date.')
    await page.getByRole('button', { name: 'Save the list as CSV' }).click()
    await expect.poll(() => app.savedFiles.map(({ name }) => name)).toEqual(['refused rows.csv'])
    expect(app.savedFiles[0]?.text).toContain('deals.csv,6,won_date,someday,This is no date.')
  })

  it('follows what is corrected: the order of dates, a column, the name of a segment', async () => {
    const { stored } = await open(empty)
    await pick(csv('id,source,first seen,other day\na,web,03/04/2025,2025-06-01\nb,,05/06/2025,2025-07-01\n'))
    await expect.element(page.getByText(/03\/04\/2025 can be read in two ways/)).toBeVisible()
    await page.getByRole('combobox', { name: 'Dates' }).selectOptions('Day, month, year')
    await expect.element(page.getByText(/can be read in two ways/)).not.toBeInTheDocument()
    await page.getByRole('combobox', { name: 'Column for Day of MQL' }).selectOptions('other day')
    await page.getByRole('textbox', { name: 'Segment where the column is empty' }).fill('Elsewhere')
    await userEvent.keyboard('{Enter}')
    await expect.element(rowsOf('What comes in').nth(2)).toMatchTextContent('MQL2100%')
    await expect.element(page.getByText(/“Elsewhere”/).first()).toBeVisible()
    await importButton.click()
    await expect
      .poll(() => stored().history)
      .toMatchObject({
        start: '2025-04',
        entries: { elsewhere: { lead: [0, 0, 1, 0] } },
      })
  })

  it('asks for what it cannot guess', async () => {
    await open(empty)
    await pick(csv('who,when\nx,2025-01-02\ny,2025-01-03\n'))
    await expect.element(page.getByText('Say which column holds the id of the lead.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
    await page.getByRole('combobox', { name: 'Column for Id of the lead' }).selectOptions('who')
    await page.getByRole('combobox', { name: 'Column for Day of Lead' }).selectOptions('when')
    await expect.element(importButton).toHaveTextContent('Import 2 leads')
  })

  it('reads the sheet of a workbook below its titles, or another one that is chosen', async () => {
    const { committed } = await open(empty)
    const leads = [
      '<row r="1"><c r="A1" t="str"><v>Leads of 2025</v></c></row>',
      '<row r="3"><c r="A3" t="str"><v>Lead id</v></c><c r="B3" t="str"><v>Created</v></c><c r="C3" t="str"><v>MQL date</v></c></row>',
      '<row r="4"><c r="A4"><v>7</v></c><c r="B4" s="1"><v>45667</v></c><c r="C4" s="1"><v>45690.5</v></c></row>',
      '<row r="5"><c r="A5"><v>8</v></c><c r="B5" s="1"><v>45668</v></c><c r="C5" t="str"><v>soon</v></c></row>',
    ]
    const months = [
      '<row r="1"><c t="str"><v>Month</v></c><c t="str"><v>Lead</v></c></row>',
      '<row r="2"><c s="1"><v>45658</v></c><c><v>120</v></c></row>',
    ]
    const workbook = madeUpWorkbook({
      formats: ['yyyy-mm-dd'],
      sheets: { Leads: leads.join(''), 'By month': months.join('') },
    })
    await pick(new File([workbook], 'leads.xlsx'))
    await expect.element(importButton).toHaveTextContent('Import 1 leads')
    await expect
      .element(rowsOf('Refused rows').nth(1))
      .toMatchTextContent(/leads\.xlsx5MQL datesoonThis is no date/)
    await page.getByRole('combobox', { name: 'Sheet' }).selectOptions('By month')
    await expect.element(importButton).toHaveTextContent('Import 1 rows')
    await page.getByRole('combobox', { name: 'Sheet' }).selectOptions('Leads')
    await expect.element(importButton).toHaveTextContent('Import 1 leads')
    await importButton.click()
    await expect.element(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    expect(committed[0]?.[0]).toMatchObject({ key: '7', reached: { lead: '2025-01-10', mql: '2025-02-02' } })
  })

  it('reads a file with the same headings as the one before, unless it is told to guess', async () => {
    const { stored } = await open(empty)
    await pick(csv('id,mql date,day of sale\na,2025-01-02,2025-02-03\n', 'first.csv'))
    await page.getByRole('combobox', { name: 'Column for Day of Customer' }).selectOptions('day of sale')
    await expect.element(rowsOf('What comes in').nth(2)).toMatchTextContent('Customer1100%')
    await importButton.click()
    await expect.poll(() => stored().history.sources.length).toBe(1)
    await userEvent.upload(
      page.getByLabelText('Import a CSV or Excel file'),
      csv('id,mql date,day of sale\nb,2025-03-02,2025-04-03\n', 'second.csv'),
    )
    await expect.element(page.getByText(/The columns mean what they meant in first\.csv/)).toBeVisible()
    await expect.element(rowsOf('What comes in').nth(2)).toMatchTextContent('Customer1100%')
    await page.getByRole('button', { name: 'Guess anew' }).click()
    await expect.element(rowsOf('What comes in').nth(2)).not.toBeInTheDocument()
  })

  it('takes a monthly table as one edit that can be undone', async () => {
    const { app, stored } = await open(empty)
    await pick(await fixture('monthly-table.csv'))
    await importButton.click()
    await expect.poll(() => stored().history.entries).toMatchObject({ ebook: { sql: [20, null] } })
    expect(app.calls.some(({ name }) => name.startsWith('leads.'))).toBe(false)
  })

  it('can be cancelled while it is sent, and nothing of it stays', async () => {
    const { app, committed, staged, stored } = await open(empty)
    await pick(await fixture('utf-8.csv'))
    const release = app.holdBack('leads.append')
    await importButton.click()
    await expect.element(page.getByRole('progressbar', { name: 'Importing' })).toBeInTheDocument()
    await page.getByRole('button', { name: 'Cancel' }).click()
    release()
    await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible()
    expect([committed.length, staged.size, stored().history.months]).toEqual([0, 0, 0])
  })

  it('is taken back when the library fails in the middle, and can be tried again', async () => {
    const { app, committed, staged } = await open(empty)
    await pick(await fixture('utf-8.csv'))
    app.failNext('leads.append', 'disk-full')
    await importButton.click()
    await expect.element(page.getByText(/The disk is full/)).toBeVisible()
    expect([committed.length, staged.size]).toEqual([0, 0])
    await importButton.click()
    await expect.poll(() => committed.length).toBe(1)
  })

  it('lets the user say from when a stage that was cut off counts', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => {
      const month = String(Math.floor(index / 50) + 1).padStart(2, '0')
      const won = index % 5 === 0 && index >= 300 ? `2025-${month}-28` : ''
      return `lead-${index},2025-${month}-02,${won}`
    })
    const { stored } = await open(empty)
    await pick(csv(['id,mql date,won date', ...lines].join('\n')))
    await expect.element(page.getByText(/No entry to Customer is recorded before Jul 28, 2025/)).toBeVisible()
    await page
      .getByRole('combobox', { name: 'Customer counts from' })
      .selectOptions('Jan 2025, the start of the file')
    await expect.element(page.getByText(/As set, Customer counts from Jan 2025 on/)).toBeVisible()
    await importButton.click()
    await expect
      .poll(() => Object.values(stored().history.entries)[0])
      .toMatchObject({ customer: [0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10] })
  })

  it.each(['light', 'dark'] as const)('can be used by everybody (%s)', async (scheme) => {
    await open(empty, scheme)
    await pick(await fixture('mqls.csv'), await fixture('deals.csv'))
    await expect.element(importButton).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})
