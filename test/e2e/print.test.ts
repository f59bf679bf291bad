import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp

beforeAll(async () => {
  app = await openApp({ colorScheme: 'dark' })
  // The browser under test has no print dialog; it prints only when it is told to from outside.
  await app.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', document.title)
  })
  await app.page.getByRole('button', { name: 'Open the example' }).click()
  await app.page.getByRole('slider').first().waitFor()
})
afterAll(async () => {
  await app.close()
})

const printed = () => app.page.locator('[data-printed]')

async function ask(item: string): Promise<string> {
  const { page } = app
  await page.getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.locator('html[data-asked-to-print]').waitFor({ state: 'attached' })
  return page.evaluate(() => {
    const title = document.documentElement.getAttribute('data-asked-to-print') ?? ''
    document.documentElement.removeAttribute('data-asked-to-print')
    return title
  })
}

/** What reaches beyond the edges of the text on paper; empty when nothing is cut off. */
async function cutOff(): Promise<string[]> {
  const { page } = app
  await page.emulateMedia({ media: 'print' })
  // Letter without its margins, at 96 pixels an inch.
  await page.setViewportSize({ width: Math.floor((215.9 - 46) * (96 / 25.4)), height: 900 })
  const found = await printed().evaluate((root) => {
    const { left, right } = root.getBoundingClientRect()
    return [...root.querySelectorAll('article *')]
      .filter((element) => {
        const box = element.getBoundingClientRect()
        const seen = getComputedStyle(element).clipPath === 'none' && box.width > 1
        return seen && (box.right > right + 1 || box.left < left - 1)
      })
      .map((element) => element.outerHTML.slice(0, 200))
  })
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 800 })
  return found
}

/** Prints, after which the browser tells the page that it is done. The text of the sheets is known where there is a tool to read it. */
async function toPdf(name: string): Promise<{ readonly pages: number; readonly sheets: readonly string[] }> {
  const bytes = await app.page.pdf({ preferCSSPageSize: true, printBackground: true })
  const path = join(app.folder, name)
  writeFileSync(path, bytes)
  const pages = readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  return { pages, sheets: read.status === 0 ? read.stdout.split('\f').slice(0, pages) : [] }
}

describe('the agreement on paper', () => {
  it('is laid out as a document, on white paper and without anything of the app around it', async () => {
    expect(await ask('Print or save as PDF')).toMatch(
      /^Halden Software - Service level agreement.* - Draft of/,
    )
    const text = (await printed().textContent()) ?? ''
    expect(text).toContain('Sales’ commitments')
    expect(await printed().locator('button, input, canvas').filter({ visible: true }).count()).toBe(0)
    await app.page.emulateMedia({ media: 'print' })
    expect(await app.page.locator('#root').isVisible()).toBe(false)
    expect(await printed().evaluate((root) => getComputedStyle(root).color)).toBe('rgb(26, 29, 35)')
    await app.page.emulateMedia({ media: null })
  })

  it('has its figures as drawings that stay sharp', async () => {
    const figures = await printed().locator('figure').count()
    expect(figures).toBeGreaterThan(0)
    expect(await printed().locator('figure svg').count()).toBe(figures)
  })

  it('is cut off nowhere', async () => {
    expect(await cutOff()).toEqual([])
  })

  it('fills several pages, each with its name, version and number, and is gone afterwards', async () => {
    const { pages, sheets } = await toPdf('agreement.pdf')
    expect(pages).toBeGreaterThan(5)
    // Signs around a name keep its direction of writing to itself.
    const running = /Halden Software\u2069?\s*·\s*\u2068?Service level agreement[^]*Draft of \w/u
    const without = sheets.flatMap((sheet, index) =>
      running.test(sheet) && sheet.includes(`Page ${index + 1} of ${pages}`) ? [] : [index + 1],
    )
    expect(without).toEqual([])
    await printed().waitFor({ state: 'detached' })
    expect(await app.page.title()).toContain('SLA Planner')
  })
})

describe('what the browser prints by itself', () => {
  it('is the agreement where one is on the screen, in the same look', async () => {
    const { page } = app
    await page.getByRole('link', { name: /^Agreement/ }).click()
    await page.getByRole('region', { name: 'The agreement as it will print' }).waitFor()
    const { pages, sheets } = await toPdf('from the menu.pdf')
    expect(pages).toBeGreaterThan(5)
    for (const sheet of sheets) expect(sheet).toMatch(/Page \d+ of \d+/)
    expect(sheets.join('')).not.toContain('What feeds this section')
    await printed().waitFor({ state: 'detached' })
  })

  it('is asked for by key as well', async () => {
    const { page } = app
    await page.keyboard.press('ControlOrMeta+p')
    await page.locator('html[data-asked-to-print]').waitFor({ state: 'attached' })
    await page.evaluate(() => document.documentElement.removeAttribute('data-asked-to-print'))
    expect((await toPdf('by key.pdf')).pages).toBeGreaterThan(5)
    await printed().waitFor({ state: 'detached' })
  })
})

describe('the card for reps', () => {
  it('is one page', async () => {
    await ask('Print the card for reps')
    expect(await printed().textContent()).toContain('You have a new lead.')
    expect(await cutOff()).toEqual([])
    expect((await toPdf('card.pdf')).pages).toBe(1)
  })
})

it('asks for nothing that the policy of the page refuses', () => {
  expect(app.troubles).toEqual([])
})
