import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../../shared/contract/wire.ts'
import { channels } from './channels.ts'

const bridge: Bridge = {
  call: (id, name, input) => ipcRenderer.invoke(channels.call, id, name, input),
  cancel: (id) => ipcRenderer.send(channels.cancel, id),
  listen: (listener) => {
    // The event itself stays here: it leads to everything that Electron can do.
    const hear = (_event: IpcRendererEvent, message: string): void => listener(message)
    ipcRenderer.on(channels.message, hear)
    return () => ipcRenderer.off(channels.message, hear)
  },
  saveFile: (name, bytes) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  savePdf: (title) => ipcRenderer.invoke(channels.savePdf, title),
}

contextBridge.exposeInMainWorld('bridge', bridge)
