import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LibraryPlace } from '../place.ts'

/** What is written beside each backup once it has been checked. */
const Manifest = z.strictObject({
  id: z.string().regex(/^\d{6}_[0-9TZ-]+_[a-z-]+$/),
  /** Backups count up, so that their order does not depend on the clock. */
  number: z.int().min(1),
  madeAt: z.iso.datetime(),
  reason: z.enum(['edits', 'daily', 'before-migration', 'before-restore', 'agreement', 'by-hand']),
  bytes: z.int().min(0),
  /** Plans in it that are whole, deleted ones included. */
  plans: z.int().min(0),
  damagedPlans: z.int().min(0),
  sha256: z.string().length(64),
})
export type BackupManifest = z.infer<typeof Manifest>
export type BackupReason = BackupManifest['reason']

export function backupFile({ backupFolder }: LibraryPlace, id: string): string {
  return join(backupFolder, `${id}.sqlite`)
}

export function manifestFile({ backupFolder }: LibraryPlace, id: string): string {
  return join(backupFolder, `${id}.json`)
}

/**
 * The backups there are, newest first. One without its manifest, or of another size than it says, does not count; a
 * folder that cannot be read has none.
 */
export function listBackups(place: LibraryPlace): BackupManifest[] {
  return namesIn(place.backupFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readManifest(place, name.slice(0, -'.json'.length)))
    .filter((manifest) => manifest !== null)
    .toSorted((a, b) => b.number - a.number)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readManifest(place: LibraryPlace, id: string): BackupManifest | null {
  try {
    const content: unknown = JSON.parse(readFileSync(manifestFile(place, id), 'utf8'))
    const manifest = Manifest.parse(content)
    return manifest.id === id && statSync(backupFile(place, id)).size === manifest.bytes ? manifest : null
  } catch {
    return null
  }
}

export function deleteBackup(place: LibraryPlace, id: string): void {
  rmSync(manifestFile(place, id), { force: true })
  rmSync(backupFile(place, id), { force: true })
}
