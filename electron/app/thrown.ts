import type { CallError } from '../../shared/contract/errors.ts'
import { libraryFile } from '../database/place.ts'
import { isFromSqlite, troubleOf, type Trouble } from '../database/trouble.ts'
import { findDamage } from '../database/wholeness.ts'
import { troubleFailure } from './callErrors.ts'
import type { Library } from './library.ts'
import { logFile, type Log } from './log.ts'

export type OnThrown = (where: string, thrown: unknown) => Promise<CallError>

/**
 * Makes a failure of what was thrown. A full disk or a lock is told as such, and so is damage, with which the library
 * is given up until somebody has decided what to do. Everything else is a bug: told in full to the log, and in short
 * to the page.
 */
export function createOnThrown(library: Library, log: Log): OnThrown {
  return async (where, thrown) => {
    const trouble = isFromSqlite(thrown) ? libraryTrouble(library, thrown) : null
    if (trouble?.code === 'damaged') await library.leave(trouble)
    if (trouble) {
      log.error(`${where}: ${trouble.message}`)
      return troubleFailure(trouble).error
    }
    log.error(`${where} failed in a way that it should not`, thrown)
    return {
      code: 'internal',
      message: `The app has a fault here. What was saved before is not affected; the details are in ${logFile(library.place.dataFolder)}.`,
    }
  }
}

function libraryTrouble(library: Library, thrown: unknown): Trouble | null {
  const trouble = troubleOf(thrown, libraryFile(library.place))
  const state = library.state()
  if (trouble || state?.kind !== 'open') return trouble
  // SQLite can stumble over damage without recognising it, such as over an index that disagrees with its table.
  const damage = findDamage(state.connection, 'full')
  return damage === null ? null : { code: 'damaged', message: `${libraryFile(library.place)}: ${damage}` }
}
