import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEchoApp } from '../helpers/echoApp.ts'
import { startLoopback } from '../helpers/loopback.ts'

// The attack: another page in the user's browser sends requests here, or shows our page inside itself.
const { app, calls } = createEchoApp()
let served: Awaited<ReturnType<typeof startLoopback>>
beforeAll(async () => {
  served = await startLoopback(app)
})
afterAll(() => served.stop())

describe('a call from another site is refused, even with the right token', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['our name on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['our name as https', { origin: 'https://127.0.0.1' }, 403],
    ['an origin that hides itself', { origin: 'null' }, 403],
    ['no origin at all', { origin: '' }, 403],
    ['a page on another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form of plain text', { 'content-type': 'text/plain' }, 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('%s', async (_case, headers, status) => {
    for (const path of ['/rpc/echo', '/events', '/session', '/tickets']) {
      expect((await served.post(path, '{}', headers)).status).toBe(status)
    }
    expect(calls).toEqual([])
  })
})

it('never allows another site to read an answer', async () => {
  const preflight = await served.ask('/rpc/echo', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(405)
  const own = await served.post('/rpc/echo', '{}')
  expect(own.status).toBe(200)
  for (const { headers } of [preflight, own]) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

it('does not give its page to another site, nor lets it be framed', async () => {
  const uses = [
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ]
  for (const use of uses) {
    expect((await served.ask('/', { headers: { 'sec-fetch-site': 'cross-site', ...use } })).status).toBe(403)
  }
  const { headers } = await served.ask('/', { headers: { 'sec-fetch-site': 'none' } })
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
})

it('opens when a link to it is followed, wherever the link is', async () => {
  const followed = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  }
  expect((await served.ask('/', { headers: followed })).status).toBe(200)
})
