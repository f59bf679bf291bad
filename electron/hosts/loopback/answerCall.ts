import type { IncomingMessage, ServerResponse } from 'node:http'
import { fail } from '../../../shared/base/result.ts'
import type { AnswerLine } from '../../../shared/contract/wire.ts'
import { PLAN_FILE_BYTES_MAX } from '../../../shared/planFile/planFile.ts'
import type { App } from '../../app/createApp.ts'
import { readJson } from './body.ts'

const BODY_BYTES_MAX = 16 * 1024 * 1024
/** A plan file travels as a JSON string, in which quotes and line ends take two characters. */
const PLAN_FILE_BODY_BYTES_MAX = 1.5 * PLAN_FILE_BYTES_MAX

/** Runs a procedure: progress as lines while it runs, the reply as the last line. Closing the request cancels it. */
export async function answerCall(
  app: App,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (line: AnswerLine): void => {
    if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`)
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' })

  const bytesMax = name === 'plans.fromFile' ? PLAN_FILE_BODY_BYTES_MAX : BODY_BYTES_MAX
  const input = await readJson(request, bytesMax)
  if (!input.ok) {
    const reply =
      input.error === 'too-large'
        ? fail({
            code: 'file-too-large',
            message: `More than ${bytesMax / 1024 / 1024} MB were sent at once.`,
          })
        : fail({ code: 'invalid-input', message: 'What was sent is not JSON.' })
    send({ kind: 'reply', reply })
    response.end()
    return
  }

  const cancelling = new AbortController()
  response.on('close', () => cancelling.abort())
  const reply = await app.call(name, input.value, {
    signal: cancelling.signal,
    onProgress: (share, doing) => send({ kind: 'progress', share, doing }),
  })
  send({ kind: 'reply', reply })
  response.end()
}
