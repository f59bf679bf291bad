import Database from 'better-sqlite3'

type StorageCode = 'locked' | 'read-only' | 'disk-full' | 'damaged'

/** Why the library, or a file beside it, cannot be read or written. */
export interface Trouble {
  readonly code: StorageCode | 'too-new' | 'migration-failed'
  /** What happened, with the file's place, and what to do. */
  readonly message: string
}

export function isFromSqlite(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError
}

/** The trouble behind what SQLite or the file system threw; null when it is something else, so a bug. */
export function troubleOf(thrown: unknown, file: string): Trouble | null {
  const code = troubleCode(thrown)
  return code && { code, message: `${sentenceOf(code, file)} (${String(thrown)})` }
}

function troubleCode(thrown: unknown): StorageCode | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') return null
  return thrown instanceof Database.SqliteError ? ofSqlite(thrown.code) : ofFileSystem(thrown.code)
}

function ofSqlite(code: string): StorageCode | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked'
  if (code === 'SQLITE_FULL') return 'disk-full'
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS|DATA))/.test(code)) return 'damaged'
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(code)) return 'read-only'
  return null
}

function ofFileSystem(code: string): StorageCode | null {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'disk-full'
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EIO', 'ENOENT'].includes(code))
    return 'read-only'
  return code === 'EBUSY' ? 'locked' : null
}

/** What happened and what to do, in a sentence or two. */
export function sentenceOf(code: StorageCode, file: string): string {
  switch (code) {
    case 'locked':
      return `The library ${file} is open in another window or program. Close it there, then try again.`
    case 'read-only':
      return `The library ${file} cannot be read or written. Check that the folder is there, that you may write to it and that its disk is connected, then try again.`
    case 'disk-full':
      return `There is no space left for the library ${file}. Free some space, then try again; everything shown as saved is kept.`
    case 'damaged':
      return `The library ${file} is damaged. The plans in it that are whole can be saved, or a backup restored. The damaged file is kept in either case.`
  }
}
