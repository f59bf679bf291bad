import type { BackupManifest, BackupReason } from './backupFiles.ts'

const NEWEST_KEPT = 3
const DAYS_KEPT = 7
const KEPT_BY_REASON: Readonly<Partial<Record<BackupReason, number>>> = {
  'before-migration': 3,
  'before-restore': 3,
  agreement: 5,
  'by-hand': 10,
}

/**
 * The backups that are no longer needed: kept are the newest three, the newest of each of the last seven days that
 * have one, some of each kind that was made for a reason, and always the newest one without a damaged plan.
 * @param backups newest first
 */
export function backupsToDrop(backups: readonly BackupManifest[]): BackupManifest[] {
  const days = [...new Set(backups.map(dayOf))].slice(0, DAYS_KEPT)
  const kept = new Set<BackupManifest | undefined>([
    ...backups.slice(0, NEWEST_KEPT),
    ...days.map((day) => backups.find((backup) => dayOf(backup) === day)),
    ...Object.entries(KEPT_BY_REASON).flatMap(([reason, count]) =>
      backups.filter((backup) => backup.reason === reason).slice(0, count),
    ),
    backups.find((backup) => backup.damagedPlans === 0),
  ])
  return backups.filter((backup) => !kept.has(backup))
}

function dayOf({ madeAt }: BackupManifest): string {
  return madeAt.slice(0, 10)
}
