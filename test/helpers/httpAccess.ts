import type { HttpAccess } from '../../renderer/api/httpTransport.ts'
import type { startLoopback } from './loopback.ts'

/** What a page of the application has: requests that a browser marks as coming from it, and its token. */
export function pageAccess({
  own,
  ownHeaders,
}: Pick<Awaited<ReturnType<typeof startLoopback>>, 'own' | 'ownHeaders'>): HttpAccess {
  const token = ownHeaders['x-sla-token']
  return {
    token: async () => token,
    send: (path, request) =>
      fetch(`http://${own}${path}`, {
        ...request,
        headers: { ...Object.fromEntries(new Headers(request.headers)), origin: `http://${own}` },
      }),
  }
}
