import { listBackups, type BackupReason } from '../database/backups/backupFiles.ts'
import { makeBackup } from '../database/backups/makeBackup.ts'
import { listPlans } from '../database/repositories/plans.ts'
import type { Library } from './library.ts'
import type { Log } from './log.ts'

const EDITS_MINUTES = 15
const RETRY_MINUTES = 15
const MINUTE = 60_000

/** Makes backups unasked: a quarter of an hour after the first edit that none has yet, and one on every day of use. */
export interface BackupKeeper {
  readonly noteEdit: () => void
  /** After something that must not be lost: the next backup is due at once. */
  readonly noteAgreement: () => void
  /** Makes the backup that is due, if one is. To be run among the commands. */
  readonly makeDue: () => Promise<void>
}

export function createBackupKeeper(library: Library, clock: () => Date, log: Log): BackupKeeper {
  let firstEditAt: number | null = null
  let triedAt: number | null = null
  let hasAgreement = false

  return {
    noteEdit() {
      firstEditAt ??= clock().getTime()
    },
    noteAgreement() {
      hasAgreement = true
      triedAt = null
    },
    async makeDue() {
      const state = library.state()
      const now = clock()
      if (state?.kind !== 'open' || !hasPassed(triedAt, RETRY_MINUTES, now)) return
      const newest = listBackups(library.place)[0]?.madeAt ?? null
      const hasPlans = listPlans(state.connection).length > 0
      const reason = hasAgreement ? 'agreement' : dueBackup({ now, firstEditAt, newest, hasPlans })
      if (reason === null) return
      const made = await makeBackup(state.connection, library.place, reason, now.toISOString())
      triedAt = made.ok ? null : now.getTime()
      if (made.ok) {
        firstEditAt = null
        hasAgreement = false
      } else if (made.error.code === 'damaged') await library.leave(made.error)
      else log.error(made.error.message)
    },
  }
}

/**
 * @param newest when the newest backup was made
 * @returns why a backup is to be made now; null when none is
 */
export function dueBackup({
  now,
  firstEditAt,
  newest,
  hasPlans,
}: {
  readonly now: Date
  readonly firstEditAt: number | null
  readonly newest: string | null
  readonly hasPlans: boolean
}): BackupReason | null {
  if (!hasPlans) return null
  if (newest?.slice(0, 10) !== now.toISOString().slice(0, 10)) return 'daily'
  return firstEditAt !== null && hasPassed(firstEditAt, EDITS_MINUTES, now) ? 'edits' : null
}

/** A clock that was set back counts as time passed: better a backup too many. */
function hasPassed(since: number | null, minutes: number, now: Date): boolean {
  if (since === null) return true
  const passed = now.getTime() - since
  return passed < 0 || passed >= minutes * MINUTE
}
