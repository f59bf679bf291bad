import type { CallOptions, Transport } from '../../shared/contract/procedure.ts'
import { AnswerLine } from '../../shared/contract/wire.ts'
import { cancelledReply, noConnectionReply, notAdmittedReply } from './failures.ts'
import { followEvents } from './httpEvents.ts'
import { readLines } from './lines.ts'

export interface HttpAccess {
  /** Sends a request to the application; `fetch` in the page. */
  readonly send: (path: string, request: RequestInit) => Promise<Response>
  /** The secret that admits this page; null when it was refused. Rejects when nobody answers. */
  readonly token: () => Promise<string | null>
}

/** Reaches the application through the loopback host. */
export function httpTransport(access: HttpAccess): Transport {
  return {
    async call(name, input, options = {}) {
      const { signal } = options
      if (signal?.aborted) return cancelledReply
      const closing = new AbortController()
      const cancel = (): void => closing.abort()
      signal?.addEventListener('abort', cancel)
      try {
        return await ask(access, name, input, closing.signal, options)
      } catch {
        return signal?.aborted ? cancelledReply : noConnectionReply
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    subscribe: followEvents(access),
  }
}

async function ask(
  access: HttpAccess,
  name: string,
  input: unknown,
  signal: AbortSignal,
  options: CallOptions,
): Promise<unknown> {
  const token = await access.token()
  if (token === null) return notAdmittedReply
  const response = await access.send(`/rpc/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sla-token': token },
    body: JSON.stringify(input) ?? 'null',
    signal,
  })
  if (response.status === 401) return notAdmittedReply
  if (response.body === null) return noConnectionReply
  for await (const text of readLines(response.body)) {
    const line = AnswerLine.parse(JSON.parse(text))
    if (line.kind === 'reply') return line.reply
    options.onProgress?.(line.share, line.doing)
  }
  return noConnectionReply
}
