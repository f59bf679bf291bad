import type { Session } from 'electron'
import { serveRenderer } from '../../app/assets/serveRenderer.ts'
import { isOwnUrl, SCHEME } from './rules.ts'

/** Answers requests of the page for its own files. */
export function servePage(session: Session, renderer: string): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405 })
    if (!isOwnUrl(url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await serveRenderer(renderer, new URL(url).pathname)
    return new Response(body, { status, headers })
  })
}
