import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from './contentSecurityPolicy.ts'
import { findAsset } from './findAsset.ts'
import { securityHeaders } from './securityHeaders.ts'

export interface ServedFile {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const NONCE_PLACE = '<meta name="style-nonce" content="'

/** Answers for a path of the built page; the same for the browser and for the desktop's own protocol. */
export async function serveRenderer(folder: string, pathOfAddress: string): Promise<ServedFile> {
  const asset = findAsset(folder, pathOfAddress)
  if (!asset.ok) return refusal(asset.error)
  let body
  try {
    body = await readFile(asset.value.path)
  } catch {
    return refusal(404)
  }
  if (!asset.value.type.startsWith('text/html')) {
    return { status: 200, headers: { ...securityHeaders, 'content-type': asset.value.type }, body }
  }
  const nonce = randomBytes(16).toString('base64url')
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'content-type': asset.value.type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: Buffer.from(body.toString('utf8').replace(NONCE_PLACE, NONCE_PLACE + nonce)),
  }
}

function refusal(status: number): ServedFile {
  return { status, headers: securityHeaders, body: new Uint8Array() }
}
