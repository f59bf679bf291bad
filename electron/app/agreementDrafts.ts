import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeDraft, composeExcerpt } from '../../shared/agreement/inSize.ts'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { Connection } from '../database/connection.ts'
import { openVersions } from './agreementVersions.ts'
import { failure } from './callErrors.ts'
import { openPlan } from './planHistory.ts'

export interface OpenDraft {
  readonly plan: Plan
  /** The draft as it is, or would have been, at a moment. */
  readonly draft: (composedAt: string, size: AgreementSize) => AgreementDocument
}

/** A plan with the draft of its agreement. */
export function openDraft(connection: Connection, planId: PlanId): Reply<OpenDraft> {
  const opened = openPlan(connection, planId)
  if (!opened.ok) return opened
  const versions = openVersions(connection, planId)
  if (!versions.ok) return versions
  const { plan } = opened.value
  const frozen = versions.value.map(({ record, tree }) => ({ version: record.version, tree }))
  return ok({ plan, draft: (composedAt, size) => composeDraft(plan, frozen, composedAt, size) })
}

/** The excerpts of a version in each size. */
export function openExcerpt(
  connection: Connection,
  planId: PlanId,
  number: number,
): Reply<(size: AgreementSize) => AgreementDocument> {
  const versions = openVersions(connection, planId)
  if (!versions.ok) return versions
  const found = versions.value[number - 1]
  if (found === undefined) return failure('not-found', 'This agreement has no version of that number.')
  const previous = versions.value[number - 2]?.tree
  const known = previous === undefined ? {} : { previous }
  return ok((size) => composeExcerpt(found.plan, found.record.version, size, known))
}
