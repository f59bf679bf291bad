import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { httpTransport } from '../../../../renderer/api/httpTransport.ts'
import type { Transport } from '../../../../shared/contract/procedure.ts'
import { createEchoApp } from '../../../helpers/echoApp.ts'
import { pageAccess } from '../../../helpers/httpAccess.ts'
import { startLoopback } from '../../../helpers/loopback.ts'

let echo: ReturnType<typeof createEchoApp>
let served: Awaited<ReturnType<typeof startLoopback>>
let transport: Transport

beforeEach(async () => {
  echo = createEchoApp()
  served = await startLoopback(echo.app)
  transport = httpTransport(pageAccess(served))
})
afterEach(() => served.stop())

describe('a call over HTTP', () => {
  it('brings the input there and the reply back unchanged', async () => {
    const input = { text: 'Grüße, 你好\n"quoted"', list: [1, -0.5, null, true] }
    expect(await transport.call('plans.edit', input)).toEqual({
      ok: true,
      value: { name: 'plans.edit', input },
    })
  })

  it('can have any name, so that an unknown one is the application’s to refuse', async () => {
    const name = '../no such/procedure?#'
    expect(await transport.call(name, {})).toEqual({ ok: true, value: { name, input: {} } })
  })

  it('tells how far it is while it runs', async () => {
    const told: [number, string][] = []
    await transport.call('count', {}, { onProgress: (share, doing) => told.push([share, doing]) })
    expect(told).toEqual([
      [0.25, 'step 1'],
      [0.5, 'step 2'],
      [0.75, 'step 3'],
    ])
  })

  it('is cancelled in the application when the page gives it up', async () => {
    const giving = new AbortController()
    const call = transport.call('wait', {}, { signal: giving.signal })
    await vi.waitFor(() => expect(echo.calls).toHaveLength(1))
    giving.abort()
    expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    await vi.waitFor(() => expect(echo.kept.cancelled).toBe(1))
  })

  it('is not made when it was given up before', async () => {
    const reply = await transport.call('plans.list', {}, { signal: AbortSignal.abort() })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(echo.calls).toEqual([])
  })
})

describe('without the application', () => {
  it('says that the connection is lost', async () => {
    await served.stop()
    expect(await transport.call('plans.list', {})).toMatchObject({
      ok: false,
      error: { code: 'no-connection' },
    })
    served = await startLoopback(echo.app)
  })

  it('says that the page is not admitted when its token is that of an earlier start', async () => {
    const stranger = httpTransport({ ...pageAccess(served), token: async () => 'old' })
    expect(await stranger.call('plans.list', {})).toMatchObject({
      ok: false,
      error: { code: 'no-connection', message: expect.stringContaining('npm start') },
    })
    expect(echo.calls).toEqual([])
  })
})

describe('events over HTTP', () => {
  it('reach every listener over one request, until each has stopped', async () => {
    const first: unknown[] = []
    const second: unknown[] = []
    const stopFirst = transport.subscribe((event) => first.push(event))
    const stopSecond = transport.subscribe((event) => second.push(event))
    await vi.waitFor(() => expect(echo.listeners.size).toBe(1))

    echo.tell({ kind: 'library-changed' })
    await vi.waitFor(() => expect(second).toEqual([{ kind: 'library-changed' }]))
    stopFirst()
    echo.tell({ kind: 'startup-changed' })
    await vi.waitFor(() => expect(second).toHaveLength(2))
    expect(first).toEqual([{ kind: 'library-changed' }])

    stopSecond()
    await vi.waitFor(() => expect(echo.listeners.size).toBe(0))
  })

  it('come again after the connection broke, with a word that some may have been missed', async () => {
    const heard: unknown[] = []
    const access = pageAccess(served)
    let broken = new AbortController()
    const stop = httpTransport({
      ...access,
      send: (path, request) => {
        broken = new AbortController()
        const signals = [broken.signal, ...(request.signal ? [request.signal] : [])]
        return access.send(path, { ...request, signal: AbortSignal.any(signals) })
      },
    }).subscribe((event) => heard.push(event))
    await vi.waitFor(() => expect(echo.listeners.size).toBe(1))

    broken.abort()
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'startup-changed' }]), 5000)
    echo.tell({ kind: 'library-changed' })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    stop()
  })
})
