import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright'
import { z } from 'zod'
import { launchBrowser } from '../helpers/browser.ts'

const root = resolve(import.meta.dirname, '../..')

/** The built app, served on loopback from an own data folder, with a page of it open in a real browser. */
export interface OpenedApp {
  readonly page: Page
  readonly context: BrowserContext
  readonly folder: string
  readonly address: string
  /** Everything that must never happen: console errors, uncaught errors, refused policies, requests to elsewhere. */
  readonly troubles: string[]
  /** Ends the app with this signal and starts it again on the same folder, with a fresh page. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<Page>
  /** Starts the app once more, which gives a second page of the one that runs. */
  openAgain(): Promise<Page>
  close(): Promise<void>
}

interface Served {
  readonly process: ChildProcess
  readonly address: string
}

export interface OpenOptions {
  readonly colorScheme?: 'light' | 'dark'
  /** Puts something into the data folder before the app starts on it. */
  readonly prepare?: (folder: string) => Promise<void>
  /** Runs in each page before anything else. */
  readonly script?: string
}

export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-e2e-'))
  await options.prepare?.(folder)
  const troubles: string[] = []
  const browser: Browser = await launchBrowser()
  let served = await serve(folder)
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  if (options.script !== undefined) await context.addInitScript(options.script)
  const page = await openPage(context, served.address, troubles)
  const app = {
    page,
    context,
    folder,
    address: served.address,
    troubles,
    async restart(signal: 'SIGTERM' | 'SIGKILL') {
      await app.page.close()
      await stop(served.process, signal)
      served = await serve(folder)
      app.address = served.address
      app.page = await openPage(context, served.address, troubles)
      return app.page
    },
    async openAgain() {
      const again = await serve(folder)
      return openPage(context, again.address, troubles)
    },
    async close() {
      await browser.close()
      await stop(served.process, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return app
}

async function serve(folder: string): Promise<Served> {
  const host = spawn(process.execPath, ['out/main/loopback.js', '--data', folder, '--keep'], {
    cwd: root,
    env: { ...process.env, HOME: folder, XDG_STATE_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  host.stderr.on('data', (text) => said.push(String(text)))
  const lines = createInterface({ input: host.stdout })
  const first = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    once(host, 'exit').then(([code]) => {
      throw new Error(`The app ended with ${String(code)} before it was ready: ${said.join('')}`)
    }),
  ])
  return { process: host, address: first }
}

async function stop(host: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = once(host, 'exit')
  host.kill(signal)
  await ended
}

async function openPage(context: BrowserContext, address: string, troubles: string[]): Promise<Page> {
  const page = await context.newPage()
  const origin = new URL(address).origin
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url())
    if (to !== origin && protocol !== 'data:' && protocol !== 'blob:') {
      troubles.push(`request elsewhere: ${request.url()}`)
    }
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto(address)
  return page
}

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** Every WCAG 2.2 AA rule that the screen breaks, and where; empty when everybody can use it. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
  )
  return Violations.parse(found).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
