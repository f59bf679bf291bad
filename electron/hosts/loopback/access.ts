import type { IncomingMessage } from 'node:http'

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 415 | 421
  readonly reason: string
}

/**
 * Says whether a request may be looked at, before anything of it is read. Any page in the user's browser can send
 * requests to this address, so each must prove that it comes from our own page.
 * @param own host and port, exactly as in the address that was given out
 */
export function refusalOf(request: Pick<IncomingMessage, 'method' | 'headers'>, own: string): Refusal | null {
  const { headers, method } = request
  // A foreign name that was made to point here (DNS rebinding) shows in this header.
  if (headers.host !== own) return { status: 421, reason: 'This host is not known here.' }
  const from = headers['sec-fetch-site']
  if (method === 'GET') {
    // Following a link to the page is no harm: it holds nothing, and what it may do needs a ticket.
    const followed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    const ours = from === undefined || from === 'same-origin' || from === 'none' || followed
    return ours ? null : { status: 403, reason: 'Other sites may not load this page.' }
  }
  if (method !== 'POST') return { status: 405, reason: 'Only GET and POST are answered.' }
  if (headers.origin !== `http://${own}` || (from !== undefined && from !== 'same-origin')) {
    return { status: 403, reason: 'Other sites may not call this application.' }
  }
  // Forms of other sites cannot send this type.
  if (headers['content-type'] !== 'application/json') {
    return { status: 415, reason: 'Requests are JSON.' }
  }
  return null
}
