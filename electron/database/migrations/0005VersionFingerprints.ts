import type { Migration } from '../migrate.ts'

/** A version is found by its fingerprint without reading the others. What a damaged disk has made of one is no JSON, and is left out. */
export const versionFingerprints: Migration = {
  number: 5,
  name: 'versionFingerprints',
  losesRowsOf: [],
  sql: `
    CREATE INDEX agreement_version_fingerprint ON agreement_version (
      CASE WHEN json_valid(described) THEN json_extract(described, '$.fingerprint') END
    );
  `,
}
