import { existsSync } from 'node:fs'
import type { AppEvent } from '../../shared/contract/events.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { listBackups, type BackupManifest } from '../database/backups/backupFiles.ts'
import { isWhole } from '../database/backups/takeBackup.ts'
import { disconnect, type Connection } from '../database/connection.ts'
import { createPlaceWatch, putBack } from '../database/inPlace.ts'
import { openLibrary } from '../database/open.ts'
import { libraryFile, type LibraryPlace } from '../database/place.ts'
import { putInPlace } from '../database/putInPlace.ts'
import { salvage } from '../database/salvage/salvage.ts'
import { troubleOf, type Trouble } from '../database/trouble.ts'
import type { Log } from './log.ts'

export interface OpenLibrary {
  readonly kind: 'open'
  readonly connection: Connection
  /** Plans that were found not to be as they were written. */
  readonly damagedPlans: Set<PlanId>
  readonly isInPlace: () => boolean
}

export interface LibraryInTrouble {
  readonly kind: 'trouble'
  readonly trouble: Trouble
  /** Backups that were compared with their SHA-256 just now, newest first. */
  readonly backups: readonly BackupManifest[]
  /** Plans that can be read whole from the damaged file; null where damage is not the trouble. */
  readonly salvageable: number | null
}

export type LibraryState = OpenLibrary | LibraryInTrouble

/** The one library of the app: open, in trouble, or, for a moment, on the way from one to the other. */
export interface Library {
  readonly place: LibraryPlace
  readonly version: string
  readonly now: () => string
  /** Null while it is being opened, and after `close`. */
  readonly state: () => LibraryState | null
  /** The state once it has settled. */
  readonly settled: () => Promise<LibraryState | null>
  /** Opens it, after closing it if need be. */
  readonly open: () => Promise<LibraryState>
  /** Sets the library aside, opens a finished file instead. */
  readonly replace: (finished: string) => Promise<LibraryState>
  readonly close: () => void
  /** Gives the library up when it turns out not to be usable. */
  readonly leave: (trouble: Trouble) => Promise<void>
  /** Makes sure that what was just written is where it belongs, though somebody may have deleted the file. */
  readonly keepInPlace: () => Promise<Trouble | null>
}

/** Whether another file may take the library's place. Other trouble, such as a lock, is left by waiting for it to go. */
export function isReplaceable({ code }: Trouble): boolean {
  return code === 'damaged' || code === 'too-new' || code === 'migration-failed'
}

export function createLibrary({
  place,
  version,
  clock,
  log,
  emit,
  onOpen,
}: {
  readonly place: LibraryPlace
  readonly version: string
  readonly clock: () => Date
  readonly log: Log
  readonly emit: (event: AppEvent) => void
  /** Starts what goes on beside the calls while the library is open. */
  readonly onOpen: (library: OpenLibrary) => void
}): Library {
  let state: LibraryState | null = null
  let settling: Promise<LibraryState | null> = Promise.resolve(null)
  /** Damage was found while it was open, so that opening alone may not show it. */
  let isSuspect = false
  const now = (): string => clock().toISOString()

  function close(): void {
    if (state?.kind === 'open') disconnect(state.connection)
    state = null
  }

  /** Closes the library at once, and goes on to the next state when the former one has been reached. */
  function settle(next: () => Promise<LibraryState>): Promise<LibraryState> {
    close()
    const settled = reach(next, settling)
    settling = settled.catch(() => null)
    return settled
  }

  async function reach(next: () => Promise<LibraryState>, former: Promise<unknown>): Promise<LibraryState> {
    await former
    close()
    const reached = await next().catch((error: unknown) => inTrouble(expectTrouble(error)))
    state = reached
    emit({ kind: 'startup-changed' })
    if (reached.kind === 'open') onOpen(reached)
    return reached
  }

  function expectTrouble(thrown: unknown): Trouble {
    const trouble = troubleOf(thrown, libraryFile(place))
    if (trouble) return trouble
    throw thrown
  }

  async function tryToOpen(): Promise<LibraryState> {
    const opened = await openLibrary(place, { version, now: now() }, { isSuspect })
    if (!opened.ok) return inTrouble(opened.error)
    isSuspect = false
    const connection = opened.value
    return { kind: 'open', connection, damagedPlans: new Set(), isInPlace: createPlaceWatch(connection) }
  }

  async function inTrouble(trouble: Trouble): Promise<LibraryInTrouble> {
    log.error(`The library cannot be used (${trouble.code}): ${trouble.message}`)
    const backups = []
    for (const backup of isReplaceable(trouble) ? listBackups(place) : []) {
      if (await isWhole(place, backup)) backups.push(backup)
    }
    const file = libraryFile(place)
    const salvageable = trouble.code === 'damaged' && existsSync(file) ? salvage(file).plans.length : null
    return { kind: 'trouble', trouble, backups, salvageable }
  }

  return {
    place,
    version,
    now,
    state: () => state,
    settled: () => settling,
    open: () => settle(tryToOpen),
    replace: (finished) =>
      settle(async () => {
        isSuspect = false
        const aside = putInPlace(place, finished, now())
        if (aside !== null) log.info(`The library that was in use is kept as ${aside}.`)
        return tryToOpen()
      }),
    close,
    async leave(trouble) {
      if (state?.kind !== 'open') return
      isSuspect = trouble.code === 'damaged'
      await settle(() => inTrouble(trouble))
    },
    async keepInPlace() {
      if (state?.kind !== 'open' || state.isInPlace()) return null
      log.error('The library file was moved or deleted while it was open; it is written back.')
      try {
        putBack(state.connection, place, now())
      } catch (error) {
        return expectTrouble(error)
      }
      const reopened = await settle(tryToOpen)
      return reopened.kind === 'open' ? null : reopened.trouble
    },
  }
}
