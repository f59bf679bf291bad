import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

/** All that the built page consists of; a file of another kind is not served. */
const MIME_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
])

export interface Asset {
  readonly path: string
  readonly type: string
}

/** The status of a refusal: not a path at all, outside the folder, or of no kind that is served. */
export type AssetRefusal = 400 | 403 | 404

/** The file of `folder` that the path of an address names. Every way out of the folder is refused. */
export function findAsset(folder: string, pathOfAddress: string): Result<Asset, AssetRefusal> {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathOfAddress)
  } catch {
    return fail(400)
  }
  if (!decoded.startsWith('/') || decoded.includes('\0')) return fail(400)
  const path = join(folder, decoded === '/' ? 'index.html' : decoded)
  const inside = relative(folder, path)
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return fail(403)
  const type = MIME_TYPES.get(extname(path))
  return type === undefined ? fail(404) : ok({ path, type })
}
