import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildIfChanged } from '../../electron/setup/build.ts'
import { Day, Month } from '../../shared/base/month.ts'
import type { SourceFile } from '../../shared/leads/csv/sourceFile.ts'
import { inspectFile } from '../../shared/leads/inspectFile.ts'
import { checkMapping } from '../../shared/leads/mapping/checkMapping.ts'
import { guessMapping } from '../../shared/leads/mapping/guessMapping.ts'
import { readImport } from '../../shared/leads/readImport.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { openApp } from '../e2e/openApp.ts'

/**
 * Times the import of lead lists: 1,000,000 rows in process, against merely cutting the same text into cells; and 100,000
 * rows in the built app, where the page must stay free meanwhile.
 */
const ROWS = 1_000_000
const PAGE_ROWS = 100_000
/** Reading, checking and counting may take so many times as long as cutting the text into cells. */
const TIMES_MOST = 35
/** Frames that the page may miss at once. */
const FRAMES_MOST = 6
const FRAME = 1000 / 60

const inProcess = await readInProcess()
const inPage = await readInPage()
if (!inProcess || !inPage) process.exitCode = 1

async function readInProcess(): Promise<boolean> {
  const bytes = new TextEncoder().encode(leadList(ROWS))
  const cutting = timed(() => {
    let cells = 0
    for (const line of new TextDecoder().decode(bytes).split('\n')) cells += line.split(',').length
    return cells
  })
  const source: SourceFile = {
    name: 'leads.csv',
    size: bytes.length,
    read: (from, to) => Promise.resolve({ ok: true, value: bytes.subarray(from, to) }),
  }
  const reading = { createDecoder: (encoding: string) => new TextDecoder(encoding) }
  const plan = emptyPlan('Bench', Month.parse('2026-01'))
  const start = performance.now()
  const inspection = await inspectFile(source, {}, 'en-US', reading)
  const looked = performance.now()
  if (!inspection.ok) throw new Error(inspection.error.message)
  const columns = { name: source.name, columns: inspection.value.columns.map(({ name }) => name) }
  const checked = checkMapping(guessMapping(plan, inspection.value, null), plan, columns, null)
  if (!checked.ok) throw new Error('The columns were not recognised.')
  const read = await readImport(plan, source, null, checked.mapping, Day.parse('2026-01-15'), reading)
  const end = performance.now()
  if (!read.ok || read.value.files[0]?.taken !== ROWS) throw new Error('Not every row was taken.')
  const times = (end - start) / cutting
  console.log(
    `${ROWS.toLocaleString('en')} leads (${(bytes.length / 2 ** 20).toFixed(0)} MB) in process: looked through in ${seconds(looked - start)}, ` +
      `read, checked and counted in ${seconds(end - looked)}; cutting the text into cells alone takes ${seconds(cutting)}, so ${times.toFixed(1)} times that.`,
  )
  if (times <= TIMES_MOST) return true
  console.log(`\nToo slow: it may take ${TIMES_MOST} times as long.`)
  return false
}

async function readInPage(): Promise<boolean> {
  if (!(await buildIfChanged())) throw new Error('There is no built app to time.')
  const app = await openApp()
  const file = join(app.folder, 'leads.csv')
  writeFileSync(file, leadList(PAGE_ROWS))
  try {
    const { page } = app
    await page.getByRole('button', { name: 'Start from my numbers' }).click()
    await page.getByText('Type monthly numbers').waitFor()
    await page.evaluate(watchGaps)
    const start = performance.now()
    await page.setInputFiles('input[type=file][multiple]', file)
    await page.getByRole('button', { name: 'Import 100,000 leads' }).waitFor({ timeout: 120_000 })
    const read = performance.now()
    await page.getByRole('button', { name: 'Import 100,000 leads' }).click()
    await page.getByText('100,000 leads are in the history.').waitFor({ timeout: 120_000 })
    const end = performance.now()
    // Then the history is drawn, and what single leads show is counted.
    await page
      .getByRole('figure', { name: /^Do newer leads go on as older ones did/ })
      .waitFor({ timeout: 120_000 })
    const gaps = z.array(z.number()).parse(await page.evaluate('window.gaps'))
    const longest = Math.max(...gaps)
    console.log(
      `${PAGE_ROWS.toLocaleString('en')} leads in the page: read and shown in ${seconds(read - start)}, stored in ${seconds(end - read)}, shown ${seconds(performance.now() - end)} later; ` +
        `the page was busy for ${longest.toFixed(0)} ms at most, and for more than a frame ${gaps.filter((gap) => gap > FRAME).length} times.`,
    )
    if (longest <= FRAMES_MOST * FRAME) return true
    console.log(`\nNot free enough: the page may miss ${FRAMES_MOST} frames at once.`)
    return false
  } finally {
    await app.close()
  }
}

/** Runs in the page: notes how long it is busy between two moments that it has for something else, from the start of the import on. */
function watchGaps(): void {
  const gaps: number[] = []
  let hasBegun = false
  Object.assign(window, { gaps })
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  port2.addEventListener('message', () => {
    const now = performance.now()
    hasBegun ||= document.querySelector('section[aria-label="Import"]') !== null
    if (hasBegun && now - last > 4) gaps.push(now - last)
    last = now
    setTimeout(() => port1.postMessage(null))
  })
  port2.start()
  port1.postMessage(null)
}

/** Leads of two years, of which two in five go on and one in ten becomes a customer, after skewed times. */
function leadList(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const entered = Date.UTC(2024, 0, 1) + Math.floor((index * 640) / rows) * 86_400_000
    const later = (days: number): string => new Date(entered + days * 86_400_000).toISOString().slice(0, 10)
    const mql = index % 5 < 2 ? later(3 + (index % 11)) : ''
    const won = index % 10 === 0 ? later(20 + ((index * 7) % 70)) : ''
    return `lead-${index},Source ${index % 8},${later(0)},${mql},${won},${won === '' ? '' : 900 + (index % 300)}`
  })
  return ['Lead ID,Source,Created,MQL date,Won date,Amount', ...lines].join('\n')
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
