import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import { makeBackup } from '../database/backups/makeBackup.ts'
import { takeBackup } from '../database/backups/takeBackup.ts'
import { buildLibrary } from '../database/buildLibrary.ts'
import { discardPartial } from '../database/partialFiles.ts'
import { libraryFile } from '../database/place.ts'
import { salvage } from '../database/salvage/salvage.ts'
import { writeSalvaged } from '../database/salvage/writeSalvaged.ts'
import { failure, troubleFailure } from './callErrors.ts'
import { isReplaceable, type Library, type LibraryState } from './library.ts'

/** Opens a backup instead of the library, which is backed up first if it is open, and set aside in any case. */
export async function restoreBackup(library: Library, backupId: string): Promise<Reply<LibraryState>> {
  const state = await lookAgain(library)
  if (state.kind === 'trouble' && !isReplaceable(state.trouble)) return ok(state)
  const copy = await takeBackup(library.place, backupId)
  if (!copy.ok) return copy.error === 'not-found' ? noSuchBackup : damagedBackup
  if (state.kind === 'open') {
    const kept = await makeBackup(state.connection, library.place, 'before-restore', library.now())
    if (!kept.ok) {
      discardPartial(copy.value)
      return troubleFailure(kept.error)
    }
  }
  return ok(await library.replace(copy.value))
}

const noSuchBackup = failure(
  'not-found',
  'This backup is not there any more. Choose another one from the list.',
)
const damagedBackup = failure(
  'backup-damaged',
  'This backup has changed since it was made and checked, so it was not opened. Choose another one.',
)

/** Goes on with everything in the damaged library that is as it was written. */
export async function salvageLibrary(library: Library): Promise<LibraryState> {
  const state = await lookAgain(library)
  if (state.kind === 'open' ? state.damagedPlans.size === 0 : state.salvageable === null) return state
  library.close()
  const found = salvage(libraryFile(library.place))
  return library.replace(
    buildLibrary(library.place, { version: library.version, now: library.now() }, (connection) =>
      writeSalvaged(connection, found),
    ),
  )
}

/** Goes on with an empty library. */
export async function startFresh(library: Library): Promise<LibraryState> {
  const state = await lookAgain(library)
  if (state.kind === 'open' || !isReplaceable(state.trouble)) return state
  return library.replace(buildLibrary(library.place, { version: library.version, now: library.now() }))
}

/** What stood in the way may be gone, or another window may have mended it and be using it now. */
async function lookAgain(library: Library): Promise<LibraryState> {
  const state = library.state()
  return state?.kind === 'open' ? state : library.open()
}
