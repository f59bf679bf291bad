import Database from 'better-sqlite3'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { inTransaction, type Connection } from './connection.ts'
import { seal } from './seal.ts'
import { troubleOf } from './trouble.ts'

export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly number: number
  readonly name: string
  readonly sql: string
  /** Tables that may have fewer rows afterwards. Rows lost anywhere else undo the migration. */
  readonly losesRowsOf: readonly string[]
}

/** Marks a SQLite file as a library of this app ("SLAP"). */
const APPLICATION_ID = 0x534c4150

const JOURNAL_OF_MIGRATIONS = `
  CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    app_version TEXT NOT NULL,
    schema_seal TEXT NOT NULL
  ) STRICT`

/**
 * Brings a library to the newest form, all in one transaction: it either is there completely or nothing has changed.
 * Foreign keys are off meanwhile (a pragma that has no effect inside a transaction), since rebuilding a table would
 * otherwise delete the rows that refer to it; they are checked before the commit.
 * @returns what went wrong, in which case the file is untouched
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  by: { readonly version: string; readonly now: string },
): Result<void, string> {
  const { sqlite } = connection
  const pending = migrations.filter(({ number }) => number > schemaVersion(connection))
  sqlite.pragma('foreign_keys = OFF')
  try {
    inTransaction(connection, () => {
      sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      sqlite.exec(JOURNAL_OF_MIGRATIONS)
      for (const migration of pending) apply(connection, migration, by)
    })
    return ok(undefined)
  } catch (error) {
    // A full disk or a lock is told as such: trying again can help, which it cannot when the migration is at fault.
    const trouble = troubleOf(error, connection.file)
    if (trouble && trouble.code !== 'damaged') throw error
    return fail(error instanceof Error ? error.message : String(error))
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function apply(connection: Connection, migration: Migration, by: { version: string; now: string }): void {
  const { sqlite } = connection
  const step = `migration ${migration.number} (${migration.name})`
  const before = countRows(connection)
  sqlite.exec(migration.sql)
  const after = new Map(countRows(connection))
  for (const [table, rows] of before) {
    const left = after.get(table) ?? 0
    if (left < rows && !migration.losesRowsOf.includes(table)) {
      throw new Error(`${step} would lose ${rows - left} of ${rows} rows of ${table}`)
    }
  }
  const orphans = z.array(z.unknown()).parse(sqlite.pragma('foreign_key_check'))
  if (orphans.length > 0) throw new Error(`${step} would leave ${orphans.length} rows that refer to nothing`)
  sqlite
    .prepare('INSERT INTO migration VALUES (?, ?, ?, ?, ?)')
    .run(migration.number, migration.name, by.now, by.version, sealOfSchema(connection))
  sqlite.pragma(`user_version = ${migration.number}`)
}

function countRows({ sqlite }: Connection): [table: string, rows: number][] {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  return z
    .array(z.string())
    .parse(tables)
    .map((table) => [table, z.int().parse(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())])
}

/** Number of the newest migration that a file has had; 0 for an empty one. */
export function schemaVersion({ sqlite }: Connection): number {
  return z.int().parse(sqlite.pragma('user_version', { simple: true }))
}

/** SHA-256 of everything that defines the tables, so that damage to a definition is not taken for another version. */
function sealOfSchema({ sqlite }: Connection): string {
  const rows = sqlite
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .raw()
    .all()
  return seal('schema', z.array(z.array(z.string().nullable())).parse(rows).flat())
}

/** Whether the file is a library whose tables are those that its newest migration left. */
export function hasSoundSchema(connection: Connection): boolean {
  const { sqlite } = connection
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) return false
  const newest = newestMigration(connection)
  return newest?.number === schemaVersion(connection) && newest.schemaSeal === sealOfSchema(connection)
}

/** Null when the table of the migrations is not what it must be. */
function newestMigration({ sqlite }: Connection): { number: number; schemaSeal: string } | null {
  try {
    const row = sqlite.prepare('SELECT max(number), schema_seal FROM migration').raw().get()
    const [number, schemaSeal] = z.tuple([z.int(), z.string()]).parse(row)
    return { number, schemaSeal }
  } catch (error) {
    // A name that has changed in the definition of the table is an error of ours to SQLite.
    if (error instanceof z.ZodError) return null
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return null
    throw error
  }
}
