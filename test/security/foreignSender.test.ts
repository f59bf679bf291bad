import { describe, expect, it } from 'vitest'
import { connectBridge } from '../../electron/hosts/desktop/bridge.ts'
import { createEchoApp } from '../helpers/echoApp.ts'
import { createFakeContents, createFakeIpc } from '../helpers/fakeElectron.ts'

// The attack: a message to the desktop from a frame or window that is not our page, or of a shape that we never send.
function connect() {
  const fakeIpc = createFakeIpc()
  const { contents, mainFrame } = createFakeContents(1)
  const { app, calls } = createEchoApp()
  const saved: string[] = []
  connectBridge({
    ipc: fakeIpc.ipc,
    contents,
    app,
    saveFile: async (name) => {
      saved.push(name)
      return 'saved'
    },
    savePdf: async (title) => {
      saved.push(title)
      return 'saved'
    },
  })
  return { ...fakeIpc, calls, saved, own: { sender: { id: 1 }, senderFrame: mainFrame } }
}

describe('a message is refused', () => {
  it.each([
    [
      'from another window',
      { sender: { id: 2 }, senderFrame: { url: 'app://sla/index.html', parent: null } },
    ],
    [
      'from a foreign page',
      { sender: { id: 1 }, senderFrame: { url: 'https://evil.example/', parent: null } },
    ],
    [
      'from a frame inside our page',
      { sender: { id: 1 }, senderFrame: { url: 'app://sla/index.html', parent: {} } },
    ],
    ['from a frame that is gone', { sender: { id: 1 }, senderFrame: null }],
  ])('%s', async (_case, event) => {
    const { invoke, send, calls, saved } = connect()
    await expect(invoke('call', event, '1', 'echo', '{}')).rejects.toThrow('This sender is refused.')
    await expect(invoke('save-file', event, 'a.docx', new Uint8Array(1))).rejects.toThrow('refused')
    await expect(invoke('save-pdf', event, 'SLA')).rejects.toThrow('This sender is refused.')
    expect(() => send('cancel', event, '1')).toThrow('This sender is refused.')
    expect({ calls, saved }).toEqual({ calls: [], saved: [] })
  })

  it.each([
    ['without its parts', [], 'This message is refused'],
    ['with parts of other types', [1, { toString: 'echo' }, '{}'], 'This message is refused'],
    ['with more parts', ['1', 'echo', '{}', 'more'], 'This message is refused'],
    ['with an input that is not JSON', ['1', 'echo', '{'], 'JSON'],
  ])('%s', async (_case, args, why) => {
    const { invoke, own, calls } = connect()
    await expect(invoke('call', own, ...args)).rejects.toThrow(why)
    expect(calls).toEqual([])
  })

  it('to save something that is not bytes', async () => {
    const { invoke, own, saved } = connect()
    await expect(invoke('save-file', own, 'a.docx', '/etc/passwd')).rejects.toThrow('This message is refused')
    await expect(invoke('save-file', own, 'a'.repeat(201), new Uint8Array(1))).rejects.toThrow(
      'This message is refused',
    )
    expect(saved).toEqual([])
  })

  it('to make a PDF without a title, or with more than a title', async () => {
    const { invoke, own, saved } = connect()
    for (const args of [[], [''], ['a'.repeat(1001)], [{}], ['SLA', { path: '/etc/passwd' }]]) {
      await expect(invoke('save-pdf', own, ...args)).rejects.toThrow('This message is refused')
    }
    expect(saved).toEqual([])
  })
})

it('hears nothing but its own channels', () => {
  expect(connect().channels()).toEqual(['call', 'cancel', 'save-file', 'save-pdf'])
})
