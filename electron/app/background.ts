import type { BatchId } from '../../shared/plan/ids.ts'
import { listStagedBatches, removeFromBatch } from '../database/repositories/leadBatches.ts'
import type { BackupKeeper } from './backupKeeper.ts'
import { findDamagedPlans } from './damageWatch.ts'
import type { Library, OpenLibrary } from './library.ts'
import type { Queue } from './queue.ts'
import type { OnThrown } from './thrown.ts'

const MINUTE = 60_000

/** What goes on beside the calls: due backups, removal of unfinished imports, the look for damaged plans. */
export interface Background {
  readonly begin: (opened: OpenLibrary) => void
  readonly sweepBatch: (id: BatchId) => void
  readonly end: () => void
}

export function createBackground({
  library,
  commands,
  keeper,
  onThrown,
  onDamagedPlan,
}: {
  readonly library: Library
  readonly commands: Queue
  readonly keeper: BackupKeeper
  readonly onThrown: OnThrown
  readonly onDamagedPlan: () => void
}): Background {
  const run = (what: string, job: () => Promise<void>): void => {
    job().catch((error: unknown) => onThrown(what, error))
  }
  const makeDueBackup = (): void => run('A backup', () => commands.run(keeper.makeDue))
  const sweepBatch = (id: BatchId): void =>
    run('Removing an unfinished import', async () => {
      let isMore = true
      while (isMore) isMore = await commands.run(() => removePiece(library, id))
    })
  const timer = setInterval(makeDueBackup, MINUTE)
  timer.unref()

  return {
    begin(opened) {
      run('Removing unfinished imports', async () => listStagedBatches(opened.connection).forEach(sweepBatch))
      makeDueBackup()
      run('Looking for damage', () =>
        findDamagedPlans(opened, () => library.state() === opened, onDamagedPlan),
      )
    },
    sweepBatch,
    end: () => clearInterval(timer),
  }
}

function removePiece(library: Library, id: BatchId): boolean {
  const state = library.state()
  return state?.kind === 'open' && removeFromBatch(state.connection, id)
}
