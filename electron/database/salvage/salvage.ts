import type { BatchId, PlanId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { rowsToVersion, type StoredVersion } from '../repositories/agreementVersions.ts'
import type { StoredClause } from '../repositories/keptClauses.ts'
import { sealOfBatch, type LeadBatch } from '../repositories/leadBatches.ts'
import { sealOfSlice, SLICE_ROWS, type LeadSlice, type StoredLead } from '../repositories/leadSlices.ts'
import type { PlanRow, RevisionRow } from '../schema.ts'
import { carveRows } from './carve.ts'
import { openPages } from './pages.ts'
import { sortRow, type CarvedRows, type Unkeyed } from './sortRow.ts'

export interface SalvagedPlan {
  readonly row: Unkeyed<PlanRow>
  /** JSON of the plan. */
  readonly document: string
  readonly revisions: readonly Unkeyed<RevisionRow>[]
  readonly versions: readonly StoredVersion[]
  /** The pages of the file that the document lies on. */
  readonly pages: readonly number[]
}

export interface SalvagedBatch {
  readonly batch: LeadBatch
  readonly slices: readonly { readonly slice: LeadSlice; readonly rows: readonly StoredLead[] }[]
}

export interface Salvaged {
  readonly plans: readonly SalvagedPlan[]
  readonly batches: readonly SalvagedBatch[]
  /** Clauses that were kept for all plans. */
  readonly clauses: readonly StoredClause[]
}

/** Everything in a damaged library file that is as it was written. The file is only read. */
export function salvage(file: string): Salvaged {
  const rows: CarvedRows = {
    documents: new Map(),
    plans: new Map(),
    revisions: new Map(),
    batches: new Map(),
    slices: new Map(),
    leads: new Map(),
    versions: new Map(),
    events: new Map(),
    clauses: new Map(),
  }
  const pages = openPages(file)
  try {
    // The state with the newest commits goes first, since what is found first is kept.
    for (const state of new Set([pages.newest, pages.file])) {
      for (const row of carveRows(state)) sortRow(row, rows)
    }
  } finally {
    pages.close()
  }
  return {
    plans: [...rows.documents.keys()].flatMap((id) => assemblePlan(rows, id)),
    batches: [...rows.batches.keys()].flatMap((id) => assembleBatch(rows, id)),
    clauses: [...rows.clauses.values()],
  }
}

function assemblePlan(rows: CarvedRows, id: PlanId): SalvagedPlan[] {
  const found = rows.documents.get(id)
  if (!found) return []
  const { document, revision, pages } = found
  const revisions = [...(rows.revisions.get(id)?.values() ?? [])].filter((made) => made.number <= revision)
  const described = rows.plans.get(id)?.find((row) => row.revision === revision)
  const row = described ?? describePlan(id, document, revision, revisions)
  return row ? [{ row, document, revisions, versions: assembleVersions(rows, id), pages }] : []
}

/** The versions of a plan's agreement up to the first that is lost: those after it cannot tell what they follow. */
function assembleVersions(rows: CarvedRows, id: PlanId): StoredVersion[] {
  const found: StoredVersion[] = []
  for (;;) {
    const number = found.length + 1
    const events = distinctEvents((rows.events.get(id) ?? []).filter((event) => event.version === number))
    // The newest state has the most events.
    const whole = (rows.versions.get(id) ?? [])
      .filter((row) => row.number === number)
      .toSorted((a, b) => b.events - a.events)
      .map((row) => rowsToVersion(row, events.slice(0, row.events)))
      .find((version) => version !== null)
    if (!whole) return found
    found.push(whole)
  }
}

/** By rising number; what is found first is kept. */
function distinctEvents<T extends { readonly number: number }>(events: readonly T[]): T[] {
  const byNumber = new Map<number, T>()
  for (const event of events) if (!byNumber.has(event.number)) byNumber.set(event.number, event)
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number)
}

/** What the list says of a plan, for one whose row is lost. Undo begins anew. */
function describePlan(
  id: PlanId,
  document: string,
  revision: number,
  revisions: readonly Unkeyed<RevisionRow>[],
): Unkeyed<PlanRow> | null {
  const plan = Plan.safeParse(JSON.parse(document))
  if (!plan.success) return null
  const changedAt = revisions.find((made) => made.number === revision)?.madeAt ?? LONG_AGO
  return {
    id,
    name: plan.data.name,
    company: plan.data.company.name,
    revision,
    undoTop: null,
    redoTop: null,
    changedAt,
    archived: false,
    deletedAt: null,
  }
}

const LONG_AGO = '1970-01-01T00:00:00.000Z'

function assembleBatch(rows: CarvedRows, id: BatchId): SalvagedBatch[] {
  const slices = [...(rows.slices.get(id)?.values() ?? [])].toSorted((a, b) => a.number - b.number)
  const seals = slices.map((slice) => slice.seal)
  const batch = rows.batches
    .get(id)
    ?.find((row) => row.committedAt !== null && row.seal === sealOfBatch(row, seals))
  if (!batch) return []
  const filled = slices.map(({ key, seal, ...slice }) => {
    const leads = Array.from({ length: slice.rows }, (_, place) => rows.leads.get(key * SLICE_ROWS + place))
    const whole = leads.filter((lead) => lead !== undefined)
    return sealOfSlice(slice, whole) === seal ? [{ slice, rows: whole }] : []
  })
  return filled.every((slice) => slice.length === 1) ? [{ batch, slices: filled.flat() }] : []
}
