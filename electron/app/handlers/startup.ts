import { ok } from '../../../shared/base/result.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import type { Backup, startup, StartupState } from '../../../shared/contract/startup.ts'
import { listBackups, type BackupManifest } from '../../database/backups/backupFiles.ts'
import { makeBackup } from '../../database/backups/makeBackup.ts'
import { failure, troubleFailure } from '../callErrors.ts'
import type { AppContext } from '../context.ts'
import type { LibraryState } from '../library.ts'
import { restoreBackup, salvageLibrary, startFresh } from '../recovery.ts'

/** All that answers while the library cannot be used. */
export function startupHandlers(app: AppContext): Handlers<typeof startup> {
  const { library } = app
  const describe = (state: LibraryState): Reply<StartupState> => ok(startupState(app, state))
  return {
    'startup.state': async () => {
      const state = await library.settled()
      return state ? describe(state) : failure('not-ready', 'The library is closed.')
    },
    'startup.retry': async () => {
      const state = library.state()
      return describe(state?.kind === 'open' ? state : await library.open())
    },
    'startup.restore': async ({ backupId }) => {
      const restored = await restoreBackup(library, backupId)
      return restored.ok ? describe(restored.value) : restored
    },
    'startup.salvage': async () => describe(await salvageLibrary(library)),
    'startup.fresh': async () => describe(await startFresh(library)),
    'backups.list': () => ok(listBackups(library.place).map(describeBackup)),
    'backups.make': async () => {
      const state = library.state()
      if (state?.kind !== 'open') return failure('not-ready', 'There is no open library to back up.')
      const made = await makeBackup(state.connection, library.place, 'by-hand', app.now())
      if (made.ok) return ok(describeBackup(made.value))
      if (made.error.code === 'damaged') await library.leave(made.error)
      return troubleFailure(made.error)
    },
    'log.report': ({ message, stack }) => {
      app.log.error(`In the page: ${message}\n${stack}`)
      return ok({})
    },
  }
}

function startupState({ library, host }: AppContext, state: LibraryState): StartupState {
  if (state.kind === 'open') return { state: 'ready', version: library.version, host }
  const { trouble, backups, salvageable } = state
  return {
    state: 'recovery',
    reason: trouble.code,
    message: trouble.message,
    backups: backups.map(describeBackup),
    salvageable,
  }
}

function describeBackup({ id, madeAt, reason, bytes, plans }: BackupManifest): Backup {
  return { id, madeAt, reason, bytes, plans }
}
