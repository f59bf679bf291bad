import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/wire.ts'
import { projectRoot } from '../helpers/sources.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

// Runs only where Electron's program is: see "npm run test:electron".
let folder: string
let electron: ElectronApplication
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  electron = await launch()
  page = await electron.firstWindow()
  await page.waitForLoadState()
})
afterAll(async () => {
  await electron.close()
  rmSync(folder, { recursive: true, force: true })
})

function launch(): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0
  return _electron.launch({
    executablePath: process.env['SLA_ELECTRON'] ?? '',
    args: [projectRoot, `--data=${folder}`, ...(asRoot ? ['--no-sandbox'] : [])],
  })
}

/** Calls the application as the page does. */
async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([procedure, text]) => window.bridge?.call(crypto.randomUUID(), procedure, text),
    [name, JSON.stringify(input)] as const,
  )
  return JSON.parse(reply ?? 'null')
}

describe('the desktop app', () => {
  it('shows the start screen from its own protocol', async () => {
    expect(page.url()).toMatch(/^app:\/\/sla\/index\.html/)
    await page.getByRole('main').waitFor()
    expect(await page.title()).toContain('SLA Planner')
  })

  it('answers its page from the library', async () => {
    expect(await call('startup.state', {})).toMatchObject({
      ok: true,
      value: { state: 'ready', host: 'desktop' },
    })
    expect(await call('plans.create', { from: 'software-company' })).toMatchObject({ ok: true })
  })

  it('gives the page nothing of Node or Electron but the bridge', async () => {
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      bridge: Object.keys(window.bridge ?? {}).toSorted(),
    }))
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: ['call', 'cancel', 'listen', 'saveFile', 'savePdf'],
    })
  })

  it('lets no request out', async () => {
    const reached = await electron.evaluate(({ net }) =>
      net.fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    )
    expect(fetched).toBe(false)
  })

  it('stays on its page and opens no window', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/')
      window.location.href = 'https://example.com/'
    })
    await expect.poll(() => electron.windows().length).toBe(1)
    expect(page.url()).toMatch(/^app:\/\/sla\//)
  })

  it('saves a file where the dialog says', async () => {
    const path = join(folder, 'saved.docx')
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    const outcome = await page.evaluate(() =>
      window.bridge?.saveFile('saved.docx', new Uint8Array([1, 2, 3])),
    )
    expect(outcome).toBe('saved')
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
  })

  it('makes a PDF of what the page shows for printing', async () => {
    const path = join(folder, 'printed.pdf')
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    expect(await page.evaluate(() => window.bridge?.savePdf('SLA 2027'))).toBe('saved')
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('keeps what was saved when it is closed and opened again', async () => {
    await electron.close()
    electron = await launch()
    page = await electron.firstWindow()
    await page.waitForLoadState()
    expect(await call('plans.list', {})).toMatchObject({ ok: true, value: [{ damaged: false }] })
  })
})
