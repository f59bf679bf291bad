import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { securityHeaders } from '../../app/assets/securityHeaders.ts'
import { serveRenderer } from '../../app/assets/serveRenderer.ts'
import type { App } from '../../app/createApp.ts'
import { refusalOf } from './access.ts'
import type { Admission } from './admission.ts'
import { answerCall } from './answerCall.ts'
import { answerEvents } from './answerEvents.ts'
import { readJson } from './body.ts'

export interface LoopbackParts {
  readonly app: App
  readonly admission: Admission
  /** Folder of the built page. */
  readonly renderer: string
  /** Told when a request begins; the function that it returns is called when the request has ended. */
  readonly onRequest: () => () => void
}

const SMALL_BODY_BYTES_MAX = 4096
const Ticket = z.strictObject({ ticket: z.string() })

/** The application over HTTP, for one user's browser on the same machine. */
export function createLoopbackServer(parts: LoopbackParts): Server {
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000, maxHeaderSize: 16 * 1024 })
  server.on('request', (request, response) => {
    response.on('close', parts.onRequest())
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    answer(parts, ownHost(server), request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return server
}

function ownHost(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
}

async function answer(
  parts: LoopbackParts,
  own: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusalOf(request, own)
  if (refused !== null) return refuse(request, response, refused.status, refused.reason)
  const [path = '/'] = (request.url ?? '/').split('?')
  if (request.method === 'GET') {
    const { status, headers, body } = await serveRenderer(parts.renderer, path)
    response.writeHead(status, headers).end(body)
    return
  }
  if (path === '/session') return answerSession(parts.admission, request, response)
  if (path === '/tickets') return answerTickets(parts.admission, request, response)

  const token = request.headers['x-sla-token']
  if (typeof token !== 'string' || !parts.admission.isAdmitted(token)) {
    return refuse(request, response, 401, 'Start the app again to be admitted.')
  }
  if (path === '/events') return answerEvents(parts.app, response)
  const name = procedureOf(path)
  if (name === null) return refuse(request, response, 404, 'There is nothing here.')
  return answerCall(parts.app, name, request, response)
}

function procedureOf(path: string): string | null {
  if (!path.startsWith('/rpc/')) return null
  try {
    return decodeURIComponent(path.slice('/rpc/'.length))
  } catch {
    return null
  }
}

async function answerSession(
  admission: Admission,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJson(request, SMALL_BODY_BYTES_MAX)
  const asked = Ticket.safeParse(body.ok ? body.value : null)
  const token = asked.success ? admission.swap(asked.data.ticket) : null
  if (token === null)
    return refuse(request, response, 401, 'This ticket has been used or was never given out.')
  sendJson(response, { token })
}

function answerTickets(admission: Admission, request: IncomingMessage, response: ServerResponse): void {
  const secret = request.headers['x-sla-starter']
  if (typeof secret !== 'string' || !admission.isStarter(secret)) {
    return refuse(request, response, 401, 'Only the user who started the app may ask for a ticket.')
  }
  request.resume()
  sendJson(response, { ticket: admission.newTicket() })
}

function sendJson(response: ServerResponse, content: Readonly<Record<string, string>>): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(content))
}

/** What a refused request still sends is thrown away, and its connection ends with the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
  request.resume()
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(reason)
}
