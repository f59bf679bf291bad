import type { Transport } from '../../shared/contract/procedure.ts'
import type { Bridge, SaveOutcome } from '../../shared/contract/wire.ts'
import { admission } from './admission.ts'
import type { PrintOutcome } from './client.ts'
import { download } from './download.ts'
import { httpTransport } from './httpTransport.ts'
import { ipcTransport } from './ipcTransport.ts'
import { printInBrowser } from './printInBrowser.ts'

declare global {
  interface Window {
    /** Only there in the desktop app. */
    readonly bridge?: Bridge
  }
}

const { bridge } = window

/** The way to the application, chosen here and nowhere else: the desktop's bridge where there is one, else HTTP. */
export const transport: Transport = bridge
  ? ipcTransport(bridge)
  : httpTransport({ send: (path, request) => fetch(path, request), token: admission() })

/** Saves a file where the user says: by the desktop's dialog, or as the browser's download. */
export function saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  return bridge ? bridge.saveFile(name, bytes) : download(name, bytes)
}

/** Prints what the page shows for printing: as a PDF of the desktop, or by the browser's own dialog. */
export function print(title: string): Promise<PrintOutcome> {
  return bridge ? bridge.savePdf(title) : printInBrowser(title)
}
