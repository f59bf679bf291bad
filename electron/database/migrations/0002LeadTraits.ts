import type { Migration } from '../migrate.ts'

/** Leads that were there before have null, and their slices the seals that they had. */
export const leadTraits: Migration = {
  number: 2,
  name: 'leadTraits',
  losesRowsOf: [],
  sql: 'ALTER TABLE lead ADD COLUMN traits TEXT',
}
