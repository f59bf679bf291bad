import { z } from 'zod'
import type { HttpAccess } from './httpTransport.ts'

/** Where the token stays while the tab is open, so that a reload needs no new ticket. */
const STORED_AS = 'sla-planner-token'

const Admission = z.object({ token: z.string() })

/**
 * Admits the page to the loopback host: the ticket in the address is swapped once for a token. The ticket is taken
 * out of the address at once, so that it is neither kept in the history nor copied with the address.
 */
export function admission(): HttpAccess['token'] {
  const ticket = takeTicket()
  let admitted: Promise<string | null> | null = null
  return () => {
    admitted ??= ticket === null ? Promise.resolve(sessionStorage.getItem(STORED_AS)) : swap(ticket)
    return admitted.catch((error: unknown) => {
      // Nobody was there, so the ticket still holds: the next call tries again.
      admitted = null
      throw error
    })
  }
}

function takeTicket(): string | null {
  const found = /^#ticket=([\w-]+)$/.exec(location.hash)
  if (found?.[1] === undefined) return null
  history.replaceState(null, '', location.pathname)
  return found[1]
}

async function swap(ticket: string): Promise<string | null> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  // A used ticket can still be that of this very tab, after "back" or a restored session.
  if (!response.ok) return sessionStorage.getItem(STORED_AS)
  const { token } = Admission.parse(await response.json())
  sessionStorage.setItem(STORED_AS, token)
  return token
}
