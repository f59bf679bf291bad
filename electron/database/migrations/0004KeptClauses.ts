import type { Migration } from '../migrate.ts'

export const keptClauses: Migration = {
  number: 4,
  name: 'keptClauses',
  losesRowsOf: [],
  sql: `
    CREATE TABLE kept_clause (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      wording TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT;
  `,
}
