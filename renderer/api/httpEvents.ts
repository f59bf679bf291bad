import type { Transport } from '../../shared/contract/procedure.ts'
import type { HttpAccess } from './httpTransport.ts'
import { readLines } from './lines.ts'

const RETRY_FIRST_MS = 500
const RETRY_LONGEST_MS = 10_000

/**
 * Events over one open request for all listeners. A lost connection is opened again; since events may have been
 * missed meanwhile, listeners are then told that everything may have changed.
 */
export function followEvents(access: HttpAccess): Transport['subscribe'] {
  const listeners = new Set<(event: unknown) => void>()
  const tell = (event: unknown): void => {
    for (const listener of listeners) listener(event)
  }
  let open: AbortController | null = null

  return (listener) => {
    listeners.add(listener)
    if (open === null) {
      open = new AbortController()
      void follow(access, tell, open.signal)
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      open?.abort()
      open = null
    }
  }
}

async function follow(
  access: HttpAccess,
  tell: (event: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let missed = false
  let wait = RETRY_FIRST_MS
  while (!signal.aborted) {
    try {
      const token = await access.token()
      if (token === null) return
      const response = await access.send('/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-sla-token': token },
        body: '{}',
        signal,
      })
      if (response.status === 401) return
      if (response.ok && response.body !== null) {
        wait = RETRY_FIRST_MS
        if (missed) tell({ kind: 'startup-changed' })
        for await (const line of readLines(response.body)) if (line !== '') tell(JSON.parse(line))
      }
    } catch {
      // Nobody answers, or the request was closed: both are dealt with below.
    }
    missed = true
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, RETRY_LONGEST_MS)
  }
}
