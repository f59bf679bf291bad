import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdmission } from '../../electron/hosts/loopback/admission.ts'
import { listen } from '../../electron/hosts/loopback/listen.ts'
import { createLoopbackServer } from '../../electron/hosts/loopback/server.ts'
import type { App } from '../../electron/app/createApp.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A page small enough to see in a test what was served. */
const PAGE = '<!doctype html><meta name="style-nonce" content="" /><title>page</title>'

/** An application served on a free port, with a page beside a file that must never be served. */
export async function startLoopback(app: App) {
  const folder = mkdtempSync(join(tmpdir(), 'loopback-'))
  const renderer = mkdtempSync(join(folder, 'renderer-'))
  writeFileSync(join(renderer, 'index.html'), PAGE)
  writeFileSync(join(folder, 'secret.json'), '"secret"')

  const admission = createAdmission()
  const server = createLoopbackServer({ app, admission, renderer, onRequest: () => () => undefined })
  const opened = await listen(server, 0)
  if (!opened.ok) throw new Error(opened.error)
  const port = opened.value
  const own = `127.0.0.1:${port}`
  const token = admission.swap(admission.newTicket()) ?? ''

  /** Sends exactly this, unlike `fetch`, which would tidy the path and the headers. */
  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers: { host: own, ...headers } })
      asking.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const { statusCode = 0, headers: answered } = response
          resolve({ status: statusCode, headers: answered, body: Buffer.concat(parts).toString() })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  /** What our own page sends along. */
  const ownHeaders = {
    origin: `http://${own}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-sla-token': token,
  }
  function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask(path, { method: 'POST', headers: { ...ownHeaders, ...headers }, body })
  }

  async function stop(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true })
  }
  return { ask, post, stop, admission, own, port, renderer, ownHeaders }
}
