import type { ReportProgress, Transport } from '../../shared/contract/procedure.ts'
import { BridgeMessage, type Bridge } from '../../shared/contract/wire.ts'
import { cancelledReply, noConnectionReply } from './failures.ts'

/** Reaches the application through the desktop's preload. */
export function ipcTransport(bridge: Bridge): Transport {
  const reports = new Map<string, ReportProgress>()
  const listeners = new Set<(event: unknown) => void>()

  bridge.listen((text) => {
    const message = BridgeMessage.parse(JSON.parse(text))
    if (message.kind === 'progress') reports.get(message.id)?.(message.share, message.doing)
    else for (const listener of listeners) listener(message.event)
  })

  return {
    async call(name, input, options = {}) {
      if (options.signal?.aborted) return cancelledReply
      const id = crypto.randomUUID()
      const cancel = (): void => bridge.cancel(id)
      if (options.onProgress) reports.set(id, options.onProgress)
      options.signal?.addEventListener('abort', cancel)
      try {
        const reply: unknown = JSON.parse(await bridge.call(id, name, JSON.stringify(input) ?? 'null'))
        return reply
      } catch {
        return noConnectionReply
      } finally {
        options.signal?.removeEventListener('abort', cancel)
        reports.delete(id)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
