import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'

export interface WriteFailure {
  readonly code: 'disk-full' | 'read-only' | 'not-found' | 'internal'
  /** What happened, with the file's place, and what to do. */
  readonly message: string
}

/**
 * Writes a file so that at any moment either the old one or the whole new one is there: into a temporary file beside
 * it, synced, read back and compared, then renamed over it. A link is followed, so that it stays a link.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<Result<void, WriteFailure>> {
  let temporary: string | null = null
  try {
    const target = await realpath(path).catch(() => path)
    const old = await stat(target).catch(() => null)
    if (old?.isDirectory()) return fail(failure('EISDIR', path))
    temporary = join(dirname(target), `.sla-planner-${randomBytes(6).toString('hex')}.tmp`)
    // Who may read the old file may read the new one, and nobody else.
    await writeAndCompare(temporary, bytes, old === null ? 0o666 : old.mode & 0o777)
    await rename(temporary, target)
    await syncFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined)
    return fail(failure(codeOf(error), path, error))
  }
}

async function writeAndCompare(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx+', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
    const written = Buffer.alloc(bytes.length)
    const { bytesRead } = await file.read(written, 0, bytes.length, 0)
    if (bytesRead !== bytes.length || !written.equals(bytes)) {
      throw new Error('what was read back differs from what was written')
    }
  } finally {
    await file.close()
  }
}

/** Makes the new name last through a power cut. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function failure(code: string, path: string, error?: unknown): WriteFailure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `There is no space left for ${path}. Free some, or save to another disk.`,
      }
    case 'EFBIG':
      return {
        code: 'disk-full',
        message: `A file as large as ${path} is not taken there. Save to another disk.`,
      }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'read-only',
        message: `${path} may not be written there. Choose another folder, or change its permissions.`,
      }
    case 'EBUSY':
      return {
        code: 'read-only',
        message: `${path} is open in another program. Close it there, then try again.`,
      }
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'not-found',
        message: `The folder ${dirname(path)} does not exist. Create it, or choose another.`,
      }
    case 'EISDIR':
      return { code: 'not-found', message: `${path} is a folder. Give the name of a file in it.` }
    case 'ENAMETOOLONG':
      return { code: 'not-found', message: `The name ${basename(path)} is too long. Choose a shorter one.` }
    default: {
      const reason = error instanceof Error ? error.message : code
      return {
        code: 'internal',
        message: `${path} could not be written: ${reason}. Choose another folder or disk.`,
      }
    }
  }
}
