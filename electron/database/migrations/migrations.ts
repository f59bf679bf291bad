import type { Migration } from '../migrate.ts'
import { library } from './0001Library.ts'
import { leadTraits } from './0002LeadTraits.ts'
import { agreementVersions } from './0003AgreementVersions.ts'
import { keptClauses } from './0004KeptClauses.ts'
import { versionFingerprints } from './0005VersionFingerprints.ts'

/** Every migration in order. A released one is never changed: every library ever written opens for ever. */
export const migrations: readonly Migration[] = [
  library,
  leadTraits,
  agreementVersions,
  keptClauses,
  versionFingerprints,
]
