import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { connect, disconnect, type Connection } from '../connection.ts'
import { hashFile, syncFile, syncFolder, writeDurably } from '../durableFiles.ts'
import { schemaVersion } from '../migrate.ts'
import { migrations } from '../migrations/migrations.ts'
import { fileStamp, type LibraryPlace } from '../place.ts'
import { troubleOf, type Trouble } from '../trouble.ts'
import { countPlans, findDamage } from '../wholeness.ts'
import {
  backupFile,
  deleteBackup,
  listBackups,
  manifestFile,
  type BackupManifest,
  type BackupReason,
} from './backupFiles.ts'
import { backupsToDrop } from './rotation.ts'

/** Pages copied between two other calls: about 2 MB. */
const PAGES_A_STEP = 500

/**
 * Copies the library while it is in use, checks the copy in full, and only then gives it the name of a backup.
 * Backups that are no longer needed go afterwards.
 * @returns the backup; or why there is none, `damaged` when the library itself is
 */
export async function makeBackup(
  connection: Connection,
  place: LibraryPlace,
  reason: BackupReason,
  now: string,
): Promise<Result<BackupManifest, Trouble>> {
  try {
    mkdirSync(place.backupFolder, { recursive: true, mode: 0o700 })
    sweepPartials(place)
    const number = (listBackups(place)[0]?.number ?? 0) + 1
    const id = `${String(number).padStart(6, '0')}_${fileStamp(now)}_${reason}`
    const partial = join(place.backupFolder, `${id}.partial`)
    await connection.sqlite.backup(partial, { progress: () => PAGES_A_STEP })
    const checked = checkCopy(partial)
    if (!checked.ok) {
      return fail({
        code: 'damaged',
        message: `The library ${connection.file} is damaged (${checked.error}), so no backup was made of it.`,
      })
    }
    const manifest = {
      ...checked.value,
      id,
      number,
      madeAt: now,
      reason,
      bytes: statSync(partial).size,
      sha256: await hashFile(partial),
    }
    writeDurably(manifestFile(place, id), JSON.stringify(manifest))
    renameSync(partial, backupFile(place, id))
    syncFolder(place.backupFolder)
    for (const old of backupsToDrop(listBackups(place))) deleteBackup(place, old.id)
    return ok(manifest)
  } catch (error) {
    const trouble = troubleOf(error, place.backupFolder)
    if (trouble) return fail({ ...trouble, message: `No backup could be made. ${trouble.message}` })
    throw error
  }
}

function sweepPartials({ backupFolder }: LibraryPlace): void {
  for (const name of readdirSync(backupFolder)) {
    if (/\.partial(-wal|-journal)?$/.test(name)) rmSync(join(backupFolder, name), { force: true })
  }
}

/** Checks a copy and makes one plain file of it. */
function checkCopy(file: string): Result<Pick<BackupManifest, 'plans' | 'damagedPlans'>, string> {
  const copy = connect(file)
  try {
    const damage = findDamage(copy, 'full')
    if (damage !== null) return fail(damage)
    // A library of an older form is backed up before it is migrated; its plans are counted, but not understood.
    if (schemaVersion(copy) === migrations.length) {
      const { plans, damaged } = countPlans(copy)
      return ok({ plans: plans - damaged, damagedPlans: damaged })
    }
    const plans = z.int().parse(copy.sqlite.prepare('SELECT count(*) FROM plan').pluck().get())
    return ok({ plans, damagedPlans: 0 })
  } finally {
    copy.sqlite.pragma('journal_mode = DELETE')
    disconnect(copy)
    syncFile(file)
  }
}
