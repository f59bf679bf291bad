import type { WebContents } from 'electron'
import { z } from 'zod'
import type { BridgeMessage, SaveOutcome } from '../../../shared/contract/wire.ts'
import type { App } from '../../app/createApp.ts'
import { channels } from '../../preload/channels.ts'
import { isTrustedSender, type Sender } from './rules.ts'

const CallArguments = z.tuple([z.string(), z.string(), z.string()])
const CancelArguments = z.tuple([z.string()])
const SaveArguments = z.tuple([z.string().min(1).max(200), z.instanceof(Uint8Array)])
const SavePdfArguments = z.tuple([z.string().min(1).max(1000)])

/** The part of Electron's ipcMain that is used. */
interface Ipc {
  handle(channel: string, listener: (event: Sender, ...args: unknown[]) => unknown): void
  on(channel: string, listener: (event: Sender, ...args: unknown[]) => void): unknown
}

export interface BridgeParts {
  readonly ipc: Ipc
  readonly contents: WebContents
  readonly app: App
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<SaveOutcome>
  readonly savePdf: (title: string) => Promise<SaveOutcome>
}

/** Connects the page to the application. Every message is checked here: who sends it, and what it consists of. */
export function connectBridge({ ipc, contents, app, saveFile, savePdf }: BridgeParts): void {
  const windowId = contents.id
  const calls = new Map<string, AbortController>()
  const tell = (message: BridgeMessage): void => {
    if (!contents.isDestroyed()) contents.send(channels.message, JSON.stringify(message))
  }
  function checked<T>(sender: Sender, shape: z.ZodType<T>, args: readonly unknown[]): T {
    if (!isTrustedSender(sender, windowId)) throw new Error('This sender is refused.')
    const parsed = shape.safeParse(args)
    if (!parsed.success) throw new Error(`This message is refused: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  }

  ipc.handle(channels.call, async (event, ...args) => {
    const [id, name, input] = checked(event, CallArguments, args)
    const cancelling = new AbortController()
    calls.set(id, cancelling)
    const onProgress = (share: number, doing: string): void => tell({ kind: 'progress', id, share, doing })
    const reply = await app.call(name, JSON.parse(input), { signal: cancelling.signal, onProgress })
    calls.delete(id)
    return JSON.stringify(reply)
  })
  ipc.on(channels.cancel, (event, ...args) => {
    const [id] = checked(event, CancelArguments, args)
    calls.get(id)?.abort()
  })
  ipc.handle(channels.saveFile, (event, ...args) => {
    const [name, bytes] = checked(event, SaveArguments, args)
    return saveFile(name, bytes)
  })
  ipc.handle(channels.savePdf, (event, ...args) => {
    const [title] = checked(event, SavePdfArguments, args)
    return savePdf(title)
  })
  app.subscribe((event) => tell({ kind: 'event', event }))
}
