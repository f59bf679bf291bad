import { copyFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { hashFile, syncFile } from '../durableFiles.ts'
import { discardPartial, newPartial } from '../partialFiles.ts'
import type { LibraryPlace } from '../place.ts'
import { backupFile, listBackups, type BackupManifest } from './backupFiles.ts'

/** Whether a backup is byte for byte what it was when it was made and checked. */
export async function isWhole(place: LibraryPlace, { id, sha256 }: BackupManifest): Promise<boolean> {
  return (await hashFile(backupFile(place, id)).catch(() => null)) === sha256
}

/**
 * Copies a backup beside the library, ready to take its place.
 * @returns the path of the copy, which is compared too, since it is the copy that will be opened
 */
export async function takeBackup(
  place: LibraryPlace,
  id: string,
): Promise<Result<string, 'not-found' | 'backup-damaged'>> {
  const manifest = listBackups(place).find((backup) => backup.id === id)
  if (!manifest) return fail('not-found')
  const copy = newPartial(place)
  copyFileSync(backupFile(place, id), copy)
  syncFile(copy)
  if ((await hashFile(copy)) === manifest.sha256) return ok(copy)
  discardPartial(copy)
  return fail('backup-damaged')
}
