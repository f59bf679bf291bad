import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

/** The JSON of a request, unless it is larger than `bytesMax` or not JSON. */
export async function readJson(
  request: IncomingMessage,
  bytesMax: number,
): Promise<Result<unknown, 'too-large' | 'not-json'>> {
  const bytes = await readBytes(request, bytesMax)
  if (bytes === null) return fail('too-large')
  try {
    const content: unknown = JSON.parse(bytes.toString('utf8'))
    return ok(content)
  } catch {
    return fail('not-json')
  }
}

async function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = Number(request.headers['content-length'] ?? 0)
  if (size <= bytesMax) {
    size = 0
    // Leaving the loop must not close the connection: the refusal still has to be sent over it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      if (size > bytesMax) break
      chunks.push(chunk)
    }
  }
  if (size <= bytesMax) return Buffer.concat(chunks)
  request.resume()
  return null
}
