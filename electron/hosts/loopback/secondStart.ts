import { request } from 'node:http'
import { z } from 'zod'
import type { Running } from './runningFile.ts'

const ANSWER_WITHIN_MS = 2000
const Answer = z.object({ ticket: z.string() })

/** A new ticket from the application that already runs; null when nobody, or somebody else, answers there. */
export function askForTicket({ port, starterSecret }: Running): Promise<string | null> {
  const own = `127.0.0.1:${port}`
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/tickets',
        timeout: ANSWER_WITHIN_MS,
        headers: {
          host: own,
          origin: `http://${own}`,
          'content-type': 'application/json',
          'x-sla-starter': starterSecret,
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
          if (text.length > 1024) asking.destroy()
        })
        response.on('end', () => resolve(response.statusCode === 200 ? ticketIn(text) : null))
        response.on('error', () => resolve(null))
      },
    )
    asking.on('timeout', () => asking.destroy())
    asking.on('error', () => resolve(null))
    asking.end('{}')
  })
}

function ticketIn(text: string): string | null {
  try {
    return Answer.parse(JSON.parse(text)).ticket
  } catch {
    return null
  }
}
