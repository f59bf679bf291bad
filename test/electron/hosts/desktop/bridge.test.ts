import { expect, it, vi } from 'vitest'
import { connectBridge } from '../../../../electron/hosts/desktop/bridge.ts'
import { createEchoApp } from '../../../helpers/echoApp.ts'
import { createFakeContents, createFakeIpc } from '../../../helpers/fakeElectron.ts'

function connect() {
  const fakeIpc = createFakeIpc()
  const fakeContents = createFakeContents(1)
  const echo = createEchoApp()
  connectBridge({
    ipc: fakeIpc.ipc,
    contents: fakeContents.contents,
    app: echo.app,
    saveFile: async () => 'cancelled',
    savePdf: async (title) => (title === 'SLA 2027' ? 'saved' : 'cancelled'),
  })
  const own = { sender: { id: 1 }, senderFrame: fakeContents.mainFrame }
  const heard = (): unknown[] => fakeContents.sent.map(({ message }) => JSON.parse(String(message)))
  return { ...fakeIpc, ...fakeContents, ...echo, own, heard }
}

it('answers a call with the reply of the application, as JSON', async () => {
  const { invoke, own } = connect()
  const reply = await invoke('call', own, '1', 'plans.list', '{"archived":true}')
  expect(JSON.parse(String(reply))).toEqual({
    ok: true,
    value: { name: 'plans.list', input: { archived: true } },
  })
})

it('tells the page how far its call is', async () => {
  const { invoke, own, heard } = connect()
  await invoke('call', own, '7', 'count', '{}')
  expect(heard()).toEqual([
    { kind: 'progress', id: '7', share: 0.25, doing: 'step 1' },
    { kind: 'progress', id: '7', share: 0.5, doing: 'step 2' },
    { kind: 'progress', id: '7', share: 0.75, doing: 'step 3' },
  ])
})

it('cancels the call that the page names, and no other', async () => {
  const { invoke, send, own, kept } = connect()
  const first = invoke('call', own, '1', 'wait', '{}')
  const second = invoke('call', own, '2', 'wait', '{}')
  send('cancel', own, '2')
  expect(JSON.parse(String(await second))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(kept.cancelled).toBe(1)
  send('cancel', own, '1')
  await first
  expect(kept.cancelled).toBe(2)
})

it('passes events on to the page, until the window is gone', () => {
  const { tell, heard, kept: _, ...fake } = connect()
  tell({ kind: 'library-changed' })
  expect(heard()).toEqual([{ kind: 'event', event: { kind: 'library-changed' } }])
  const isDestroyed = vi.spyOn(fake.contents, 'isDestroyed').mockReturnValue(true)
  tell({ kind: 'closing' })
  expect(isDestroyed).toHaveBeenCalled()
  expect(heard()).toHaveLength(1)
})

it('saves what the page prints as a PDF, named as the page says', async () => {
  const { invoke, own } = connect()
  expect(await invoke('save-pdf', own, 'SLA 2027')).toBe('saved')
})
