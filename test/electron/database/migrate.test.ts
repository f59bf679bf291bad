import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { connect, disconnect, type Connection } from '../../../electron/database/connection.ts'
import { hasSoundSchema, migrate, schemaVersion, type Migration } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import * as schema from '../../../electron/database/schema.ts'
import { makeFolders } from '../../helpers/appInFolder.ts'
import { addPlans, libraryPath, NOW, opener, openTestLibrary } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

const next = migrations.length + 1
const nextMigration = (sql: string, losesRowsOf: readonly string[] = []): readonly Migration[] => [
  ...migrations,
  { number: next, name: 'next', sql, losesRowsOf },
]

const rows = ({ sqlite }: Connection, table: string): unknown =>
  sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the migrations of the project', () => {
  it('are numbered from 1 without gaps, and every file of the folder is among them', () => {
    const folder = join(import.meta.dirname, '../../../electron/database/migrations')
    const files = readdirSync(folder).filter((name) => /^\d/.test(name))
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ number }) => number))
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
    for (const [index, name] of files.entries()) {
      expect(readFileSync(join(folder, name), 'utf8')).toContain(`name: '${migrations[index]!.name}'`)
    }
  })

  it('lead to the tables that the queries are written for', async () => {
    const { sqlite } = await openTestLibrary(makeFolders())
    for (const table of [
      schema.plan,
      schema.planDocument,
      schema.revision,
      schema.leadBatch,
      schema.leadSlice,
      schema.lead,
    ]) {
      const { name, columns } = getTableConfig(table)
      const declared = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        required: Number(column.notNull && !column.primary),
      }))
      const found = sqlite
        .prepare('SELECT name, type, "notnull" = 1 AND pk = 0 AS required FROM pragma_table_info(?)')
        .all(name)
      expect(found).toEqual(declared)
    }
  })

  it('give every look-up an index', async () => {
    const { sqlite } = await openTestLibrary(makeFolders())
    const lookUps = [
      'SELECT * FROM plan WHERE id = ?',
      "SELECT * FROM agreement_version WHERE CASE WHEN json_valid(described) THEN json_extract(described, '$.fingerprint') END = ?",
      'SELECT * FROM plan_document WHERE key = ?',
      'SELECT * FROM revision WHERE plan_id = ? AND number > 3',
      'SELECT * FROM lead_batch WHERE id = ?',
      'SELECT * FROM lead_slice WHERE batch_id = ? ORDER BY number',
      'SELECT * FROM lead WHERE key BETWEEN ? AND 9',
    ]
    for (const lookUp of lookUps) {
      const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${lookUp}`).all('x')
      expect(JSON.stringify(plan)).toMatch(/SEARCH/)
      expect(JSON.stringify(plan)).not.toMatch(/SCAN|TEMP B-TREE/)
    }
  })
})

describe('bringing a library up to date', () => {
  it('keeps what is in it, and a backup from before', async () => {
    const folders = makeFolders()
    const before = valueOf(await openLibrary(folders, opener))
    addPlans(before, 2)
    disconnect(before)

    const withNote = nextMigration("ALTER TABLE plan ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    const after = valueOf(
      await openLibrary(folders, { version: '2.0.0', now: NOW }, { migrations: withNote }),
    )
    expect(rows(after, 'plan')).toBe(2)
    expect(schemaVersion(after)).toBe(next)
    expect(after.sqlite.prepare('SELECT number, app_version FROM migration').raw().all()).toEqual([
      ...migrations.map(({ number }) => [number, '1.2.3']),
      [next, '2.0.0'],
    ])
    disconnect(after)

    const backup = readdirSync(folders.backupFolder).find((name) => name.endsWith('.sqlite'))
    expect(backup).toMatch(/before-migration/)
    const kept = connect(join(folders.backupFolder, backup!))
    expect([schemaVersion(kept), rows(kept, 'plan')]).toEqual([migrations.length, 2])
    disconnect(kept)
  })

  it('keeps the rows that refer to a table which is built anew', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    connection.sqlite.exec(`
      CREATE TABLE parent (key INTEGER PRIMARY KEY);
      CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent (key) ON DELETE CASCADE);
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1), (1);`)
    const rebuilt = nextMigration(`
      CREATE TABLE parent_new (key INTEGER PRIMARY KEY, note TEXT);
      INSERT INTO parent_new (key) SELECT key FROM parent;
      DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`)
    expect(migrate(connection, rebuilt, opener)).toEqual({ ok: true, value: undefined })
    expect(rows(connection, 'child')).toBe(2)
    expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it.each([
    ['loses rows that it does not declare', 'DELETE FROM plan_document', /lose 2 of 2 rows of plan_document/],
    [
      'leaves rows that refer to nothing',
      'DELETE FROM plan WHERE key = 1; INSERT INTO plan SELECT 9, id, name, company, 0, null, null, changed_at, 0, null, seal FROM plan LIMIT 0',
      /lose 1 of 2 rows of plan|refer to nothing/,
    ],
    ['is not SQL', 'DELETE FROM plan_document; NONSENSE', /NONSENSE/],
  ])('that %s changes nothing', async (_, sql, why) => {
    const folders = makeFolders()
    const before = valueOf(await openLibrary(folders, opener))
    addPlans(before, 2)
    disconnect(before)
    const bytes = readFileSync(libraryPath(folders))

    const trouble = errorOf(await openLibrary(folders, opener, { migrations: nextMigration(sql) }))
    expect(trouble.code).toBe('migration-failed')
    expect(trouble.message).toMatch(why)
    expect(trouble.message).toContain('before-migration')
    expect(readFileSync(libraryPath(folders)).equals(bytes)).toBe(true)
    expect(rows(await openTestLibrary(folders), 'plan_document')).toBe(2)
  })

  it('that says it drops rows may do so; orphans are refused all the same', async () => {
    const connection = await openTestLibrary(makeFolders())
    addPlans(connection, 2)
    const orphaning = nextMigration('DELETE FROM plan', ['plan'])
    expect(errorOf(migrate(connection, orphaning, opener))).toMatch(/2 rows that refer to nothing/)
    expect(rows(connection, 'plan')).toBe(2)
    const declared = nextMigration('DELETE FROM plan_document; DELETE FROM plan', ['plan', 'plan_document'])
    expect(migrate(connection, declared, opener).ok).toBe(true)
    expect(rows(connection, 'plan')).toBe(0)
  })

  it('leaves a library whose tables are known to be sound', async () => {
    const connection = await openTestLibrary(makeFolders())
    expect(hasSoundSchema(connection)).toBe(true)
    connection.sqlite.exec('CREATE TABLE foreign_table (x)')
    expect(hasSoundSchema(connection)).toBe(false)
  })
})
