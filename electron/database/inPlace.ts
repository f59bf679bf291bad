import { mkdirSync, statSync } from 'node:fs'
import type { Connection } from './connection.ts'
import { syncFile } from './durableFiles.ts'
import { newPartial } from './partialFiles.ts'
import type { LibraryPlace } from './place.ts'
import { putInPlace } from './putInPlace.ts'

/** Tells whether the files under the library's name are still those that are open: a deleted file takes edits as well. */
export function createPlaceWatch({ file }: Connection): () => boolean {
  const opened = identityOf(file)
  let openedLog: string | null = null
  return () => {
    // SQLite makes its log with the first edit and keeps it until the library is closed.
    openedLog ??= identityOf(`${file}-wal`)
    return identityOf(file) === opened && identityOf(`${file}-wal`) === openedLog
  }
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}

/** Writes everything that is open back to where the library belongs; what is there now is set aside. */
export function putBack({ sqlite }: Connection, place: LibraryPlace, now: string): void {
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 })
  const copy = newPartial(place)
  sqlite.prepare('VACUUM INTO ?').run(copy)
  syncFile(copy)
  putInPlace(place, copy, now)
}
