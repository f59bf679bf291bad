import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEchoApp } from '../helpers/echoApp.ts'
import { startLoopback } from '../helpers/loopback.ts'

// The attack: an address that climbs out of the page's folder to read another file of the user.
let served: Awaited<ReturnType<typeof startLoopback>>
beforeAll(async () => {
  served = await startLoopback(createEchoApp().app)
})
afterAll(() => served.stop())

describe('no address leads out of the folder of the page', () => {
  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/..%5csecret.json',
    '//secret.json',
    '/%00/../secret.json',
    '/index.html%00.json',
    '/%ff',
    '/etc/passwd.json',
    '/..%252fsecret.json',
  ])('%s', async (path) => {
    const answer = await served.ask(path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body).toBe('')
  })
})

it('still serves the page itself', async () => {
  const answer = await served.ask('/')
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('<title>page</title>')
})

it('serves no kind of file that a page does not consist of', async () => {
  expect((await served.ask('/.env')).status).toBe(404)
  expect((await served.ask('/main.js.map')).status).toBe(404)
  expect((await served.ask('/library.sqlite')).status).toBe(404)
})
