import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeDraft, composeExcerptOf } from '../../shared/agreement/inSize.ts'
import { lastSigned } from '../../shared/agreement/signoff/toldStanding.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { Connection } from '../database/connection.ts'
import type { StoredVersion } from '../database/repositories/agreementVersions.ts'
import { openStored, storedVersions } from './agreementVersions.ts'
import { failure } from './callErrors.ts'
import type { ChancesOf } from './jobs/chancesApart.ts'
import { openPlan } from './planHistory.ts'

export interface OpenDraft {
  readonly plan: Plan
  /** The draft as it is, or would have been, at a moment. */
  readonly draft: (composedAt: string, size: AgreementSize) => Promise<AgreementDocument>
}

/** A plan with the draft of its agreement. */
export function openDraft(connection: Connection, planId: PlanId, chancesOf: ChancesOf): Reply<OpenDraft> {
  const opened = openPlan(connection, planId)
  if (!opened.ok) return opened
  const versions = storedVersions(connection, planId)
  if (!versions.ok) return versions
  const { plan } = opened.value
  return ok({
    plan,
    draft: async (composedAt, size) => {
      const previous = lastSignedTree(versions.value, composedAt)
      return composeDraft(plan, composedAt, size, {
        chances: await chancesOf(plan),
        ...(previous && { previous }),
      })
    },
  })
}

/** The excerpts of a version in each size; they state chances where the version does. */
export function openExcerpt(
  connection: Connection,
  planId: PlanId,
  number: number,
  chancesOf: ChancesOf,
): Reply<(size: AgreementSize) => Promise<AgreementDocument>> {
  const versions = storedVersions(connection, planId)
  if (!versions.ok) return versions
  const found = versions.value[number - 1]
  if (found === undefined) return failure('not-found', 'This agreement has no version of that number.')
  return ok((size) => {
    const { plan, tree, record } = openStored(found)
    const previous = lastSignedTree(versions.value.slice(0, number - 1), record.version.proposedAt)
    return composeExcerptOf({ version: record.version, tree, plan }, previous, size, chancesOf)
  })
}

/** The version that all had signed last by a moment. */
function lastSignedTree(versions: readonly StoredVersion[], moment: string): AgreementDocument | undefined {
  const records = versions.map(({ record }) => record)
  const stored = versions[(lastSigned(records, moment)?.version.number ?? 0) - 1]
  return stored && openStored(stored).tree
}
