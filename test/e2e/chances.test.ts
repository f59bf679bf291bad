import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { partText } from '../helpers/wordFiles.ts'
import { openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

/** The cells of all tables of a Word file, one after the other. */
function cellsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/gu, ''))
}

it('the chance beside a hurdle is the same on the page, beside the page and in the Word file, and stays so when the hurdle changes', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.getByRole('link', { name: /^Agreement/ }).click()
  const row = page.getByRole('row', { name: /^Marketing Leads handed over month/ })
  await row.getByRole('cell', { name: /^420 \(\d\sin\s10\)$/u }).waitFor()
  await page.getByRole('button', { name: /^What feeds this section.*Metrics and hurdles/ }).click()
  const promise = page.getByRole('group', { name: 'Leads handed over', exact: true })
  const minimum = promise.getByLabel('Minimum')

  for (const hurdle of ['420', '450']) {
    await minimum.fill(hurdle)
    await minimum.press('Enter')
    const cell = row.getByRole('cell', { name: new RegExp(`^${hurdle} \\(\\d\\sin\\s10\\)$`, 'u') })
    await cell.waitFor()
    const [, chance = ''] = /\((.*)\)/u.exec(await cell.innerText()) ?? []
    await promise
      .getByText(`reached in ${chance.replaceAll('\u00a0', ' ')}`)
      .first()
      .waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Word' }).click(),
    ])
    const file = join(app.folder, `with ${hurdle}.docx`)
    await download.saveAs(file)
    const shown = (await row.getByRole('cell').allInnerTexts()).join(' | ')
    expect(shown).toContain(`${hurdle} (${chance})`)
    expect(cellsOf(partText(readFileSync(file), 'word/document.xml')).join(' | ')).toContain(shown)
  }
  expect(app.troubles).toEqual([])
})
