import { channels } from '../../electron/preload/channels.ts'
import type { Bridge } from '../../shared/contract/wire.ts'
import { createFakeContents, createFakeIpc } from './fakeElectron.ts'

/** A page and a desktop that talk to each other over a fake of Electron's messages. */
export function bridgeOver() {
  const { ipc, invoke, send } = createFakeIpc()
  const { contents, mainFrame, onSent } = createFakeContents(1)
  const event = { sender: { id: 1 }, senderFrame: mainFrame }
  const bridge: Bridge = {
    call: async (id, name, input) => String(await invoke(channels.call, event, id, name, input)),
    cancel: (id) => send(channels.cancel, event, id),
    listen: onSent,
    saveFile: async (name, bytes) => {
      const outcome = await invoke(channels.saveFile, event, name, bytes)
      return outcome === 'saved' ? 'saved' : 'cancelled'
    },
    savePdf: async (title) => {
      const outcome = await invoke(channels.savePdf, event, title)
      return outcome === 'saved' ? 'saved' : 'cancelled'
    },
  }
  return { bridge, parts: { ipc, contents } }
}
