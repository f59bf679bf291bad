import type { Migration } from '../migrate.ts'

export const library: Migration = {
  number: 1,
  name: 'library',
  losesRowsOf: [],
  sql: `
    CREATE TABLE plan (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      company TEXT NOT NULL,
      revision INTEGER NOT NULL,
      undo_top INTEGER,
      redo_top INTEGER,
      changed_at TEXT NOT NULL,
      archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
      deleted_at TEXT,
      seal TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_document (
      key INTEGER PRIMARY KEY REFERENCES plan (key),
      plan_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      document TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT;

    CREATE TABLE revision (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      number INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
      label TEXT NOT NULL,
      made_at TEXT NOT NULL,
      patches TEXT NOT NULL,
      inverse TEXT NOT NULL,
      below INTEGER,
      seal TEXT NOT NULL,
      UNIQUE (plan_id, number)
    ) STRICT;

    CREATE TABLE lead_batch (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      plan_id TEXT NOT NULL,
      file_names TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      committed_at TEXT,
      seal TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lead_slice (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id TEXT NOT NULL REFERENCES lead_batch (id),
      number INTEGER NOT NULL,
      rows INTEGER NOT NULL CHECK (rows BETWEEN 1 AND 1000),
      seal TEXT NOT NULL,
      UNIQUE (batch_id, number)
    ) STRICT;

    CREATE TABLE lead (
      key INTEGER PRIMARY KEY,
      lead_key TEXT NOT NULL,
      segment TEXT NOT NULL,
      reached TEXT NOT NULL,
      value REAL
    ) STRICT;
  `,
}
