import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { Saved } from '../../shared/contract/plans.ts'
import { applyPatchesToPlan, editsOverlap, type Edit, type PlanPatch } from '../../shared/plan/edits.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { inTransaction, type Connection } from '../database/connection.ts'
import { readPlan, updatePlan, type StoredPlan } from '../database/repositories/plans.ts'
import {
  insertRevision,
  readRevision,
  readRevisions,
  type Revision,
} from '../database/repositories/revisions.ts'
import { failure, planFailure, problemsFailure } from './callErrors.ts'

/** A plan as it stands after a change, or as it was read. */
export interface PlanState extends Saved {
  readonly plan: Plan
}

/** The two piles of revisions, by the column that names the top of each. They are in the library, so both outlive a restart. */
type Pile = 'undoTop' | 'redoTop'

export function openPlan(connection: Connection, id: PlanId): Reply<PlanState> {
  const stored = findPlan(connection, id)
  return stored.ok ? ok(stateOf(connection, stored.value)) : stored
}

/**
 * Makes an edit that was written for `revision`. When others were saved since then, it follows them, unless it touches
 * a place that they have touched.
 */
export function editPlan(
  connection: Connection,
  change: { readonly id: PlanId; readonly revision: number; readonly edit: Edit; readonly now: string },
): Reply<PlanState> {
  return inTransaction(connection, () => {
    const stored = findPlan(connection, change.id)
    if (!stored.ok) return stored
    const { label, patches } = change.edit
    const isLatest = change.revision === stored.value.revision
    if (!isLatest && !canFollow(connection, stored.value, change.revision, patches)) return staleEdit
    const made = { kind: 'edit', label, patches, madeAt: change.now } as const
    const saved = addRevision(connection, { ...stored.value, redoTop: null }, made, 'undoTop')
    return saved.ok || isLatest ? saved : staleEdit
  })
}

const staleEdit = failure(
  'stale-edit',
  'The same place of this plan was changed meanwhile, in another window. Look at what is there now and make your change again.',
)

function canFollow(
  connection: Connection,
  stored: StoredPlan,
  revision: number,
  patches: readonly PlanPatch[],
): boolean {
  const since = readRevisions(connection, stored.id, revision, stored.revision)
  return since?.every((made) => !editsOverlap(made.patches, patches)) ?? false
}

/** Takes the last edit back, or makes the one again that was taken back last. Either is a new revision. */
export function undoOrRedo(
  connection: Connection,
  id: PlanId,
  kind: 'undo' | 'redo',
  now: string,
): Reply<PlanState> {
  return inTransaction(connection, () => {
    const stored = findPlan(connection, id)
    if (!stored.ok) return stored
    const [from, onto]: [Pile, Pile] = kind === 'undo' ? ['undoTop', 'redoTop'] : ['redoTop', 'undoTop']
    const top = stored.value[from]
    if (top === null) return failure('nothing-to-undo', `There is nothing to ${kind} in this plan.`)
    const last = readRevision(connection, id, top)
    if (!last) {
      return failure(
        'nothing-to-undo',
        'The record of this change is damaged, so it cannot be taken back. The plan itself is whole.',
      )
    }
    const made = { kind, label: last.label, patches: last.inverse, madeAt: now }
    return addRevision(connection, { ...stored.value, [from]: last.below }, made, onto)
  })
}

/** Applies patches to the plan, checks the whole, and writes the new revision on top of a pile. */
function addRevision(
  connection: Connection,
  stored: StoredPlan,
  made: Pick<Revision, 'kind' | 'label' | 'patches' | 'madeAt'>,
  onto: Pile,
): Reply<PlanState> {
  const applied = applyPatchesToPlan(stored.document, made.patches)
  if (!applied.ok) {
    return problemsFailure('invalid-edit', 'This change would leave the plan inconsistent:', applied.error)
  }
  const number = stored.revision + 1
  const { plan, inverse } = applied.value
  insertRevision(connection, { ...made, planId: stored.id, number, inverse, below: stored[onto] })
  const updated = { ...stored, [onto]: number, revision: number, changedAt: made.madeAt, document: plan }
  updatePlan(connection, updated)
  return ok(stateOf(connection, updated))
}

function findPlan(connection: Connection, id: PlanId): Reply<StoredPlan> {
  const stored = readPlan(connection, id)
  if (!stored.ok) return planFailure(stored.error)
  return stored.value.deletedAt === null ? stored : planFailure('not-found')
}

function stateOf(connection: Connection, stored: StoredPlan): PlanState {
  const label = (number: number | null): string | null =>
    number === null ? null : (readRevision(connection, stored.id, number)?.label ?? null)
  return {
    revision: stored.revision,
    savedAt: stored.changedAt,
    undo: label(stored.undoTop),
    redo: label(stored.redoTop),
    plan: stored.document,
  }
}
