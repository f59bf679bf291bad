import { disconnect, type Connection } from '../../electron/database/connection.ts'
import { openLibrary } from '../../electron/database/open.ts'
import type { LibraryPlace } from '../../electron/database/place.ts'
import { countLeads } from '../../electron/database/repositories/leadBatches.ts'
import { listPlans, readPlan, type StoredPlan } from '../../electron/database/repositories/plans.ts'
import { readRevision, type Revision } from '../../electron/database/repositories/revisions.ts'
import { findDamage } from '../../electron/database/wholeness.ts'
import { applyPatchesToPlan } from '../../shared/plan/edits.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { printOf, type Acknowledgement } from './acknowledgement.ts'

export interface Checked {
  /** Whatever is not as it must be; empty when nothing was lost. */
  readonly faults: readonly string[]
  /** Revisions that were written, but not yet told when the process was killed. */
  readonly untold: number
}

/** Opens the library that a killed process left, and compares it with the last that was told of each of these plans. */
export async function checkLibrary(
  place: LibraryPlace,
  told: ReadonlyMap<PlanId, Acknowledgement>,
): Promise<Checked> {
  const opened = await openLibrary(place, { version: '0.0.0', now: new Date().toISOString() })
  if (!opened.ok) return { faults: [`it does not open: ${opened.error.message}`], untold: 0 }
  const connection = opened.value
  try {
    const damage = findDamage(connection, 'full')
    const checked = [...told.values()].map((last) => checkPlan(connection, last))
    const listed = listPlans(connection).filter(({ whole }) => !whole)
    return {
      faults: [
        ...(damage === null ? [] : [`integrity check: ${damage}`]),
        ...listed.map(({ row }) => `${row.id}: its row is damaged`),
        ...checked.flatMap(({ faults }) => faults),
      ],
      untold: checked.reduce((sum, { untold }) => sum + untold, 0),
    }
  } finally {
    disconnect(connection)
  }
}

function checkPlan(connection: Connection, told: Acknowledgement): Checked {
  const stored = readPlan(connection, told.id)
  if (!stored.ok) return { faults: [`${told.id}: ${stored.error}`], untold: 0 }
  const untold = stored.value.revision - told.revision
  const faults = [
    ...(untold < 0 ? [`revision ${told.revision} was told, ${stored.value.revision} is there`] : []),
    ...(untold > 1 ? [`${untold} revisions more than were told`] : []),
    ...checkLeads(connection, stored.value.document),
    ...checkHistory(connection, stored.value, told),
  ]
  return { faults: faults.map((fault) => `${told.id}: ${fault}`), untold: Math.max(untold, 0) }
}

/** An import counts whole or not at all. */
function checkLeads(connection: Connection, { history }: Plan): string[] {
  const imported = history.sources.filter(({ batchId }) => batchId !== null)
  const counted = countLeads(
    connection,
    imported.flatMap(({ batchId }) => batchId ?? []),
  )
  const expected = imported.reduce((sum, { rows }) => sum + rows, 0)
  if (!counted.ok) return [`its leads: ${counted.error}`]
  return counted.value === expected ? [] : [`${counted.value} leads where the plan says ${expected}`]
}

/** An example gets its past leads when it is opened, as an import of that moment; `checkLeads` counts them. */
function withoutSources(plan: Plan): Plan {
  return { ...plan, history: { ...plan.history, sources: [] } }
}

/** Goes back through every revision to the beginning, past the one that was told last. */
function checkHistory(connection: Connection, stored: StoredPlan, told: Acknowledgement): string[] {
  const faults: string[] = []
  const revisions: Revision[] = []
  let plan = stored.document
  for (let number = stored.revision; number >= 0; number -= 1) {
    if (number === told.revision && printOf(plan) !== told.print) faults.push('it is not what was told')
    if (number === 0) break
    const revision = readRevision(connection, stored.id, number)
    if (!revision) return [...faults, `revision ${number} is missing`]
    revisions.unshift(revision)
    const before = applyPatchesToPlan(plan, revision.inverse)
    if (!before.ok) return [...faults, `revision ${number} cannot be taken back`]
    plan = before.value.plan
  }
  const isBeginning = (['roberge', 'software-company'] as const).some(
    (name) => printOf(withoutSources(examplePlan(name))) === printOf(withoutSources(plan)),
  )
  if (!isBeginning) faults.push('taking everything back does not lead to the beginning')
  return [...faults, ...checkPiles(stored, revisions)]
}

/** The piles that undo and redo go through must be those that the kinds of the revisions lead to. */
function checkPiles(stored: StoredPlan, revisions: readonly Revision[]): string[] {
  const faults: string[] = []
  const undo: number[] = []
  let redo: number[] = []
  for (const { kind, number, below } of revisions) {
    if (kind === 'edit') redo = []
    if (kind === 'undo') undo.pop()
    if (kind === 'redo') redo.pop()
    const pile = kind === 'undo' ? redo : undo
    if (below !== (pile.at(-1) ?? null)) faults.push(`revision ${number} lies on the wrong one`)
    pile.push(number)
  }
  if (stored.undoTop !== (undo.at(-1) ?? null)) faults.push('undo would take back the wrong revision')
  if (stored.redoTop !== (redo.at(-1) ?? null)) faults.push('redo would repeat the wrong revision')
  return faults
}
