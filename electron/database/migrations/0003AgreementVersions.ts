import type { Migration } from '../migrate.ts'

export const agreementVersions: Migration = {
  number: 3,
  name: 'agreementVersions',
  losesRowsOf: [],
  sql: `
    CREATE TABLE agreement_version (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      plan_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      described TEXT NOT NULL,
      tree TEXT NOT NULL,
      plan TEXT NOT NULL,
      events INTEGER NOT NULL,
      seal TEXT NOT NULL,
      UNIQUE (plan_id, number)
    ) STRICT;

    CREATE TABLE signoff_event (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      plan_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      number INTEGER NOT NULL,
      event TEXT NOT NULL,
      seal TEXT NOT NULL,
      UNIQUE (plan_id, version, number)
    ) STRICT;
  `,
}
