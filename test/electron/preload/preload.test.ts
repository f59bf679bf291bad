import { EventEmitter } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import type { Bridge } from '../../../shared/contract/wire.ts'

afterEach(() => {
  vi.doUnmock('electron')
  vi.resetModules()
})

async function loadPreload() {
  const asked: unknown[][] = []
  const exposed = new Map<string, Bridge>()
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: async (...args: unknown[]) => {
      asked.push(['invoke', ...args])
      return '{}'
    },
    send: (...args: unknown[]) => asked.push(['send', ...args]),
  })
  vi.doMock('electron', () => ({
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name: string, bridge: Bridge) => exposed.set(name, bridge),
    },
  }))
  await import('../../../electron/preload/index.ts')
  const bridge = exposed.get('bridge')
  if (!bridge) throw new Error('The preload exposed no bridge.')
  return { asked, exposed, bridge, ipcRenderer }
}

it('gives the page five functions and nothing else', async () => {
  const { exposed, bridge } = await loadPreload()
  expect([...exposed.keys()]).toEqual(['bridge'])
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['cancel', 'function'],
    ['listen', 'function'],
    ['saveFile', 'function'],
    ['savePdf', 'function'],
  ])
})

it('lets the page choose no channel', async () => {
  const { asked, bridge } = await loadPreload()
  const bytes = new Uint8Array([1])
  await bridge.call('1', 'plans.list', '{}')
  bridge.cancel('1')
  await bridge.saveFile('a.docx', bytes)
  await bridge.savePdf('SLA 2027')
  expect(asked).toEqual([
    ['invoke', 'call', '1', 'plans.list', '{}'],
    ['send', 'cancel', '1'],
    ['invoke', 'save-file', 'a.docx', bytes],
    ['invoke', 'save-pdf', 'SLA 2027'],
  ])
})

it('hands on the message, never the event that leads back to Electron', async () => {
  const { bridge, ipcRenderer } = await loadPreload()
  const heard: unknown[][] = []
  const stop = bridge.listen((...args: unknown[]) => heard.push(args))
  ipcRenderer.emit('message', { sender: ipcRenderer }, 'news')
  stop()
  ipcRenderer.emit('message', { sender: ipcRenderer }, 'later')
  expect(heard).toEqual([['news']])
})
