import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenedApp } from './openApp.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/csv')
const csv = (name: string): string => resolve(fixtures, name)

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app.close()
})

describe('leads from two CSV files', () => {
  it('come in, are there after the app was killed, and can be taken back', async () => {
    let { page } = app
    await page.getByRole('button', { name: 'Start from my numbers' }).click()
    await page.setInputFiles('input[type=file][multiple]', [csv('deals.csv'), csv('mqls.csv')])
    await page.getByRole('button', { name: 'Import 4 leads' }).click()
    await page.getByText('4 leads are in the history.').waitFor()
    await page.getByText('mqls.csv and deals.csv').waitFor()

    page = await app.restart('SIGKILL')
    await page.getByRole('link', { name: 'New plan' }).first().click()
    await page.getByRole('link', { name: /^History/ }).click()
    await page.getByText('mqls.csv and deals.csv').waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByRole('button', { name: 'Choose CSV or Excel files' }).waitFor()
    expect(app.troubles).toEqual([])
  })
})

describe('leads from a workbook', () => {
  it('come in from the sheet that has them, and what cannot be read is said with its place', async () => {
    const { page } = app
    await page.setInputFiles('input[type=file][multiple]', resolve(fixtures, '../xlsx/leads.xlsx'))
    await page.getByRole('row', { name: /^leads\.xlsx 8 Became MQL soon This is no date/ }).waitFor()
    await page.getByRole('button', { name: 'Import 4 leads', exact: true }).click()
    await page.getByText('4 leads are in the history.').waitFor()
    expect(app.troubles).toEqual([])
  })

  it('stay out where it is locked by a password', async () => {
    const { page } = app
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('Root Entry EncryptedPackage', 'utf16le'),
    ])
    const file = { name: 'locked.xlsx', mimeType: 'application/octet-stream', buffer: locked }
    await page.setInputFiles('input[type=file][multiple]', file)
    await page.getByText(/locked\.xlsx: This workbook is protected by a password/).waitFor()
    expect(app.troubles).toEqual([])
  })
})
