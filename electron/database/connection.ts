import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** The one connection to a library file. `orm` and `sqlite` are two ways to speak over it. */
export interface Connection {
  readonly file: string
  readonly sqlite: Database.Database
  readonly orm: BetterSQLite3Database
}

/** How long another process may still be closing the file, in milliseconds. */
const LOCK_WAIT = 1000

/**
 * Opens a library file for this process alone; another process gets SQLITE_BUSY until `disconnect`.
 * A commit returns only when it is on the disk itself, also on macOS, where a plain fsync is not enough.
 */
export function connect(file: string): Connection {
  const sqlite = new Database(file, { timeout: LOCK_WAIT })
  try {
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('cell_size_check = ON')
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('fullfsync = ON')
    sqlite.pragma('checkpoint_fullfsync = ON')
    sqlite.pragma('foreign_keys = ON')
    // Takes the lock at once and not with the first edit.
    sqlite.exec('BEGIN IMMEDIATE; COMMIT')
    return { file, sqlite, orm: drizzle(sqlite) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Closes the file; what the log of SQLite still holds is moved into it. */
export function disconnect(connection: Connection): void {
  connection.sqlite.close()
}

/** Runs the work in one transaction: all of it is on the disk when this returns, or, when it throws, none. */
export function inTransaction<T>(connection: Connection, work: () => T): T {
  return connection.sqlite.transaction(work).immediate()
}
