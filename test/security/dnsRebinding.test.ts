import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEchoApp } from '../helpers/echoApp.ts'
import { startLoopback } from '../helpers/loopback.ts'

// The attack: a foreign name that points to 127.0.0.1, so that the browser takes the attacker's page for ours.
const { app, calls } = createEchoApp()
let served: Awaited<ReturnType<typeof startLoopback>>
beforeAll(async () => {
  served = await startLoopback(app)
})
afterAll(() => served.stop())

describe('a request under another name is refused', () => {
  it.each([
    ['a foreign name', (port: number) => `evil.example:${port}`],
    ['a name that contains ours', (port: number) => `127.0.0.1.evil.example:${port}`],
    ['localhost, which is not the name that was given out', (port: number) => `localhost:${port}`],
    ['another port', (port: number) => `127.0.0.1:${port + 1}`],
    ['no port', () => '127.0.0.1'],
    ['the machine under another number', (port: number) => `127.0.0.2:${port}`],
  ])('%s', async (_case, hostOf) => {
    const host = hostOf(served.port)
    expect((await served.ask('/', { headers: { host } })).status).toBe(421)
    const call = await served.post('/rpc/echo', '{}', { host, origin: `http://${host}` })
    expect(call.status).toBe(421)
    expect(calls).toEqual([])
  })
})
