import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeBackup } from '../../../electron/database/backups/makeBackup.ts'
import { disconnect } from '../../../electron/database/connection.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import { insertPlan, listPlans } from '../../../electron/database/repositories/plans.ts'
import { PAGE_BYTES } from '../../../electron/database/salvage/pages.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import { makeFolders, type Folders } from '../../helpers/appInFolder.ts'
import {
  addPlans,
  damageText,
  libraryPath,
  NOW,
  opener,
  openTestLibrary,
  overwrite,
} from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

async function makeLibrary(plans = 2): Promise<Folders> {
  const folders = makeFolders()
  const connection = valueOf(await openLibrary(folders, opener))
  addPlans(connection, plans)
  disconnect(connection)
  return folders
}

describe('opening the library', () => {
  it('makes an empty one the first time, and leaves nothing else behind', async () => {
    const folders = makeFolders()
    const connection = valueOf(await openLibrary(folders, opener))
    expect(listPlans(connection)).toEqual([])
    disconnect(connection)
    expect(readdirSync(folders.dataFolder)).toEqual(['library.sqlite'])
  })

  it('sees to it that a commit is on the disk, and that the file can do nothing by itself', async () => {
    const { sqlite } = await openTestLibrary(makeFolders())
    const set = (name: string): unknown => sqlite.pragma(name, { simple: true })
    expect({
      journal: set('journal_mode'),
      synchronous: set('synchronous'),
      fullfsync: set('fullfsync'),
      checkpoint: set('checkpoint_fullfsync'),
      foreignKeys: set('foreign_keys'),
      trustedSchema: set('trusted_schema'),
      cellSizeCheck: set('cell_size_check'),
      locking: set('locking_mode'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint: 1,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      locking: 'exclusive',
    })
  })

  it('is refused to a second process, which is told, and open to it afterwards', async () => {
    const folders = makeFolders()
    const connection = valueOf(await openLibrary(folders, opener))
    expect(errorOf(await openLibrary(folders, opener)).code).toBe('locked')
    expect(openInAnotherProcess(folders)).toBe('locked')
    disconnect(connection)
    expect(openInAnotherProcess(folders)).toBe('open')
  })

  it('is refused where the folder may not be written, and nothing is made there', async () => {
    const folders = makeFolders()
    mkdirSync(folders.dataFolder, { recursive: true })
    chmodSync(dirname(folders.dataFolder), 0o755)
    chmodSync(folders.dataFolder, 0o555)
    onTestFinished(() => chmodSync(folders.dataFolder, 0o755))
    expect(openInAnotherProcess(folders, 'nobody')).toBe('read-only')
    expect(readdirSync(folders.dataFolder)).toEqual([])
  })

  it('is refused where an existing one may only be read, and it stays as it is', async () => {
    const folders = await makeLibrary()
    const bytes = readFileSync(libraryPath(folders))
    chmodSync(dirname(folders.dataFolder), 0o755)
    chmodSync(libraryPath(folders), 0o444)
    chmodSync(folders.dataFolder, 0o555)
    onTestFinished(() => chmodSync(folders.dataFolder, 0o755))
    expect(openInAnotherProcess(folders, 'nobody')).toBe('read-only')
    expect(readFileSync(libraryPath(folders)).equals(bytes)).toBe(true)
  })

  it('is refused where a file stands in the place of the folder', async () => {
    const folders = makeFolders()
    writeFileSync(folders.dataFolder, 'a file')
    const trouble = errorOf(await openLibrary(folders, opener))
    expect(trouble.code).toBe('read-only')
    expect(trouble.message).toContain(folders.dataFolder)
  })
})

function openInAnotherProcess({ dataFolder, backupFolder }: Folders, ...user: string[]): string {
  const script = join(import.meta.dirname, '../../helpers/openLibraryProcess.ts')
  return execFileSync(process.execPath, [script, dataFolder, backupFolder, ...user], {
    encoding: 'utf8',
  }).trim()
}

describe('a library that cannot be used', () => {
  it('because a newer version of the app wrote it is left as it is', async () => {
    const folders = await makeLibrary()
    const future = {
      number: migrations.length + 1,
      name: 'future',
      sql: 'CREATE TABLE x (y INT) STRICT',
      losesRowsOf: [],
    }
    disconnect(valueOf(await openLibrary(folders, opener, { migrations: [...migrations, future] })))
    const bytes = readFileSync(libraryPath(folders))
    const trouble = errorOf(await openLibrary(folders, opener))
    expect(trouble.code).toBe('too-new')
    expect(trouble.message).toContain('Update the app')
    expect(readFileSync(libraryPath(folders)).equals(bytes)).toBe(true)
  })

  it.each([
    ['its first bytes are gone', (file: string) => overwrite(file, 0, Buffer.alloc(100))],
    ['it is empty', (file: string) => truncateSync(file, 0)],
    ['it is another kind of file', (file: string) => writeFileSync(file, 'x'.repeat(9000))],
    [
      'the definition of a table has changed',
      (file: string) => damageText(file, 'CREATE TABLE plan ', 'CREATE TABLE plbn '),
    ],
    [
      'its version number has changed to an older one',
      (file: string) => overwrite(file, 60, Buffer.alloc(4)),
    ],
    [
      'its version number has changed to a newer one',
      (file: string) => overwrite(file, 60, Buffer.from([9, 9, 9, 9])),
    ],
    ['it no longer says whose it is', (file: string) => overwrite(file, 68, Buffer.alloc(4))],
  ])('because %s is told to be damaged, and left as it is', async (_, damage) => {
    const folders = await makeLibrary()
    const file = libraryPath(folders)
    damage(file)
    const bytes = readFileSync(file)
    const trouble = errorOf(await openLibrary(folders, opener))
    expect(trouble.code).toBe('damaged')
    expect(trouble.message).toContain(file)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('because it is missing is not replaced by an empty one while there are backups', async () => {
    const folders = await makeLibrary()
    const connection = valueOf(await openLibrary(folders, opener))
    valueOf(await makeBackup(connection, folders, 'daily', NOW))
    disconnect(connection)
    rmSync(libraryPath(folders))
    const trouble = errorOf(await openLibrary(folders, opener))
    expect(trouble.code).toBe('damaged')
    expect(trouble.message).toContain('missing')
    expect(existsSync(libraryPath(folders))).toBe(false)
  })

  it('because its structure is broken is found out after a crash', async () => {
    const folders = await makeLibrary(40)
    const connection = valueOf(await openLibrary(folders, opener))
    insertPlan(connection, PlanId.parse('late'), examplePlan('roberge'), NOW)
    // What a killed process leaves: the file and its log.
    const crashed = makeFolders()
    cpSync(folders.dataFolder, crashed.dataFolder, { recursive: true })
    disconnect(connection)
    const isSound = makeFolders()
    cpSync(crashed.dataFolder, isSound.dataFolder, { recursive: true })
    expect(listPlans(await openTestLibrary(isSound))).toHaveLength(41)

    overwrite(libraryPath(crashed), PAGE_BYTES * 12, Buffer.alloc(PAGE_BYTES, 7))
    expect(errorOf(await openLibrary(crashed, opener)).code).toBe('damaged')
  })

  it('by another process that is only starting is not disturbed by what that leaves half made', async () => {
    const folders = await makeLibrary()
    writeFileSync(join(folders.dataFolder, 'library.0123456789ab.partial'), 'half')
    writeFileSync(join(folders.dataFolder, 'library.txt'), 'not ours')
    const connection = await openTestLibrary(folders)
    expect(listPlans(connection)).toHaveLength(2)
    expect(readdirSync(folders.dataFolder)).toContain('library.txt')
    expect(readdirSync(folders.dataFolder)).not.toContain('library.0123456789ab.partial')
  })
})
