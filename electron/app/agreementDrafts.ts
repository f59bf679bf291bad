import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeDraft, composeExcerptOf } from '../../shared/agreement/inSize.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { Connection } from '../database/connection.ts'
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
  const newestAt = (moment: string) => {
    const found = versions.value.findLast(({ record }) => record.version.proposedAt <= moment)
    return found === undefined ? [] : [{ version: found.record.version, tree: openStored(found).tree }]
  }
  return ok({
    plan,
    draft: async (composedAt, size) =>
      composeDraft(plan, newestAt(composedAt), composedAt, size, { chances: await chancesOf(plan) }),
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
  const before = versions.value[number - 2]
  if (found === undefined) return failure('not-found', 'This agreement has no version of that number.')
  return ok((size) => {
    const { plan, tree, record } = openStored(found)
    const previous = before === undefined ? undefined : openStored(before).tree
    return composeExcerptOf({ version: record.version, tree, plan }, previous, size, chancesOf)
  })
}
