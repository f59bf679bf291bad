import { existsSync, mkdirSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { listBackups } from './backups/backupFiles.ts'
import { makeBackup } from './backups/makeBackup.ts'
import { buildLibrary } from './buildLibrary.ts'
import { connect, disconnect, type Connection } from './connection.ts'
import { hasSoundSchema, migrate, schemaVersion, type Migration } from './migrate.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import { sweepPartials } from './partialFiles.ts'
import { libraryFile, type LibraryPlace } from './place.ts'
import { putInPlace } from './putInPlace.ts'
import { sentenceOf, troubleOf, type Trouble } from './trouble.ts'
import { countPlans, findDamage } from './wholeness.ts'

/** Who opens a library, and when: kept with each migration. */
export interface Opener {
  readonly version: string
  readonly now: string
}

export interface OpenOptions {
  readonly migrations?: readonly Migration[]
  /** Reads everything first, since damage was found in this file before. */
  readonly isSuspect?: boolean
}

/**
 * Opens the library for this process alone. A missing one is made, unless there are backups of it; one of an older
 * form is backed up and brought up to date. Whatever stands in the way is told, and the file left as it is.
 */
export async function openLibrary(
  place: LibraryPlace,
  opener: Opener,
  { migrations = allMigrations, isSuspect = false }: OpenOptions = {},
): Promise<Result<Connection, Trouble>> {
  const file = libraryFile(place)
  try {
    mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 })
    if (!existsSync(file)) {
      const backups = listBackups(place).length
      if (backups > 0) return fail(missing(file, backups))
      putInPlace(place, buildLibrary(place, opener), opener.now)
    }
    // SQLite would take an empty file for a new library.
    if (statSync(file).size === 0) return fail(damaged(file, 'it is empty'))
    // What a clean end leaves behind has no log.
    const uncleanEnd = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    const connection = connect(file)
    const prepared = await prepare(connection, place, opener, {
      migrations,
      uncleanEnd,
      isSuspect,
    }).catch((error: unknown) => {
      disconnect(connection)
      throw error
    })
    if (prepared.ok) sweepPartials(place)
    else disconnect(connection)
    return prepared.ok ? ok(connection) : prepared
  } catch (error) {
    const trouble = troubleOf(error, file)
    if (trouble) return fail(trouble)
    throw error
  }
}

async function prepare(
  connection: Connection,
  place: LibraryPlace,
  opener: Opener,
  { migrations, isSuspect, uncleanEnd }: Required<OpenOptions> & { readonly uncleanEnd: boolean },
): Promise<Result<void, Trouble>> {
  const { file } = connection
  if (!hasSoundSchema(connection)) return fail(damaged(file, 'its tables are not those of a library'))
  const version = schemaVersion(connection)
  if (version > migrations.length) return fail(tooNew(file))
  const damage = isSuspect || uncleanEnd ? findDamage(connection, isSuspect ? 'full' : 'quick') : null
  if (damage !== null) return fail(damaged(file, damage))
  if (version === migrations.length) {
    // Reads every plan: throws what was found before, should it still be there.
    if (isSuspect) countPlans(connection)
    return ok(undefined)
  }

  const backup = await makeBackup(connection, place, 'before-migration', opener.now)
  if (!backup.ok) return backup
  const migrated = migrate(connection, migrations, opener)
  return migrated.ok ? migrated : fail(migrationFailed(file, migrated.error, backup.value.id))
}

function missing(file: string, backups: number): Trouble {
  return {
    code: 'damaged',
    message: `The library ${file} is missing, though there are ${backups} backups of it. If it was moved, put it back and try again; else restore a backup.`,
  }
}

function damaged(file: string, what: string): Trouble {
  return {
    code: 'damaged',
    message: `${sentenceOf('damaged', file)} (${what})`,
  }
}

function tooNew(file: string): Trouble {
  return {
    code: 'too-new',
    message: `The library ${file} was written by a newer version of the app. Update the app and open it again; nothing has been changed.`,
  }
}

function migrationFailed(file: string, why: string, backup: string): Trouble {
  return {
    code: 'migration-failed',
    message: `The library ${file} could not be brought up to date (${why}). Nothing in it has been changed, and the backup ${backup} was made of it. Use the version of the app that you had before, and report this.`,
  }
}
