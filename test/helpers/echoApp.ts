import { fail, ok } from '../../shared/base/result.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import type { App } from '../../electron/app/createApp.ts'

/** An application that answers with what it was asked: for tests of the ways that lead to it. */
export function createEchoApp() {
  const listeners = new Set<(event: AppEvent) => void>()
  const calls: { name: string; input: unknown }[] = []
  const kept = { cancelled: 0 }
  const app: App = {
    call: async (name, input, { signal, onProgress } = {}) => {
      calls.push({ name, input })
      if (name === 'wait') {
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
        kept.cancelled += 1
        return fail({ code: 'cancelled', message: 'Cancelled.' })
      }
      if (name === 'count') for (const share of [0.25, 0.5, 0.75]) onProgress?.(share, `step ${share * 4}`)
      return ok({ name, input })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => undefined,
  }
  return { app, calls, kept, listeners, tell: (event: AppEvent) => listeners.forEach((hear) => hear(event)) }
}
