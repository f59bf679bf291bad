import { expect, it } from 'vitest'
import { connectBridge } from '../../../../electron/hosts/desktop/bridge.ts'
import { ipcTransport } from '../../../../renderer/api/ipcTransport.ts'
import { createEchoApp } from '../../../helpers/echoApp.ts'
import { bridgeOver } from '../../../helpers/fakeBridge.ts'

function open() {
  const echo = createEchoApp()
  const { bridge, parts } = bridgeOver()
  connectBridge({ ...parts, app: echo.app, saveFile: async () => 'saved', savePdf: async () => 'saved' })
  return { transport: ipcTransport(bridge), ...echo }
}

it('brings the input there and the reply back unchanged', async () => {
  const { transport } = open()
  const input = { text: 'Grüße', list: [1, null] }
  expect(await transport.call('plans.edit', input)).toEqual({
    ok: true,
    value: { name: 'plans.edit', input },
  })
})

it('carries what JSON carries and nothing else, as every other way does', async () => {
  const { transport } = open()
  const reply = await transport.call('plans.edit', { endless: Infinity, map: new Map([[1, 2]]) })
  expect(reply).toEqual({ ok: true, value: { name: 'plans.edit', input: { endless: null, map: {} } } })
})

it('tells how far each call is, to the one who made it', async () => {
  const { transport } = open()
  const told: string[] = []
  await Promise.all([
    transport.call('count', {}, { onProgress: (share) => told.push(`first ${share}`) }),
    transport.call('plans.list', {}, { onProgress: (share) => told.push(`second ${share}`) }),
  ])
  expect(told).toEqual(['first 0.25', 'first 0.5', 'first 0.75'])
})

it('cancels a call', async () => {
  const { transport, kept } = open()
  const giving = new AbortController()
  const call = transport.call('wait', {}, { signal: giving.signal })
  giving.abort()
  expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(kept.cancelled).toBe(1)
})

it('delivers events until the listener stops', () => {
  const { transport, tell } = open()
  const heard: unknown[] = []
  const stop = transport.subscribe((event) => heard.push(event))
  tell({ kind: 'library-changed' })
  stop()
  tell({ kind: 'closing' })
  expect(heard).toEqual([{ kind: 'library-changed' }])
})
