import type { ServerResponse } from 'node:http'
import type { App } from '../../app/createApp.ts'

const HEARTBEAT_MS = 20_000

/** Sends events, a line each, until the page closes the request. */
export function answerEvents(app: App, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' })
  response.flushHeaders()
  const unsubscribe = app.subscribe((event) => response.write(`${JSON.stringify(event)}\n`))
  // An empty line now and then finds out that nobody listens any more.
  const heartbeat = setInterval(() => response.write('\n'), HEARTBEAT_MS)
  response.on('close', () => {
    unsubscribe()
    clearInterval(heartbeat)
  })
}
