import { invariant } from '../../shared/base/invariant.ts'
import { connect, disconnect, inTransaction, type Connection } from './connection.ts'
import { syncFile } from './durableFiles.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { discardPartial, newPartial } from './partialFiles.ts'
import type { LibraryPlace } from './place.ts'

/**
 * Makes a whole library of the newest form in a file beside the real one, so that a library is never there in part.
 * @param fill puts the first rows into it
 * @returns the path of the file
 */
export function buildLibrary(
  place: LibraryPlace,
  by: { readonly version: string; readonly now: string },
  fill: (connection: Connection) => void = () => undefined,
): string {
  const partial = newPartial(place)
  try {
    const connection = connect(partial)
    try {
      const migrated = migrate(connection, migrations, by)
      invariant(migrated.ok, 'an empty library takes every migration')
      inTransaction(connection, () => fill(connection))
    } finally {
      disconnect(connection)
    }
    syncFile(partial)
    return partial
  } catch (error) {
    discardPartial(partial)
    throw error
  }
}
