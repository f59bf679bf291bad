import Database from 'better-sqlite3'

/** Damage that SQLite itself does not see, as the error that it would throw if it did. */
export function damage(what: string): Error {
  return new Database.SqliteError(what, 'SQLITE_CORRUPT')
}

/** Throws when a row that its index does not find is there all the same. */
export function expectMissing(rows: readonly { readonly id: string }[], id: string): void {
  if (rows.some((row) => row.id === id)) throw damage(`${id} is there, but not in its index`)
}
