import type { Moment } from '../../shared/base/moment.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Connection } from '../database/connection.ts'
import { findVersions } from '../database/repositories/agreementVersions.ts'
import type { KnownAgreements, KnownVersion } from '../word/verify.ts'
import { openDraft, openExcerpt } from './agreementDrafts.ts'
import { listVersions } from './agreementVersions.ts'
import type { ChancesOf } from './jobs/chancesApart.ts'

/**
 * What a Word file is held against: every version of every plan of the library, and the draft of one plan.
 * @param planId whose draft, and whose version where several plans have the same; null for no draft
 */
export function knownAgreements(
  connection: Connection,
  planId: PlanId | null,
  chancesOf: ChancesOf,
  now: Moment,
): Reply<KnownAgreements> {
  const opened = planId === null ? null : openDraft(connection, planId, chancesOf)
  if (opened?.ok === false) return opened
  return ok({
    now,
    draft: opened?.value.draft ?? null,
    versionOf: (fingerprint) => {
      const found = findVersions(connection, fingerprint).toSorted(
        (one, other) => Number(other.planId === planId) - Number(one.planId === planId),
      )
      return found.flatMap((place) => versionAt(connection, place.planId, place.number, chancesOf))[0] ?? null
    },
  })
}

/** Nothing for a version that the disk has changed, or of a plan that was deleted: it proves nothing. */
function versionAt(
  connection: Connection,
  planId: PlanId,
  number: number,
  chancesOf: ChancesOf,
): KnownVersion[] {
  const versions = listVersions(connection, planId)
  const excerpt = openExcerpt(connection, planId, number, chancesOf)
  return versions.ok && excerpt.ok
    ? [{ planId, number, records: versions.value, excerpt: excerpt.value }]
    : []
}
