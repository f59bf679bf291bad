import { z } from 'zod'
import { BatchId, PlanId } from '../../../shared/plan/ids.ts'
import { rowToClause, type StoredClause } from '../repositories/keptClauses.ts'
import type { StoredLead } from '../repositories/leadSlices.ts'
import { sealOfDocument, sealOfPlan } from '../repositories/plans.ts'
import { sealOfRevision } from '../repositories/revisions.ts'
import type {
  AgreementVersionRow,
  LeadBatchRow,
  LeadSliceRow,
  PlanDocumentRow,
  PlanRow,
  RevisionRow,
  SignoffEventRow,
} from '../schema.ts'
import type { CarvedRow } from './carve.ts'

export type Unkeyed<Row> = Omit<Row, 'key' | 'seal'>

type CarvedDocument = Unkeyed<PlanDocumentRow> & { readonly pages: readonly number[] }

/** What was found so far. Plans, documents and revisions are whole; batches and leads are told whole only together. */
export interface CarvedRows {
  /** The newest state of each plan. */
  readonly documents: Map<PlanId, CarvedDocument>
  readonly plans: Map<PlanId, Unkeyed<PlanRow>[]>
  readonly revisions: Map<PlanId, Map<number, Unkeyed<RevisionRow>>>
  readonly batches: Map<BatchId, Omit<LeadBatchRow, 'key'>[]>
  readonly slices: Map<BatchId, Map<number, LeadSliceRow>>
  readonly leads: Map<number, StoredLead>
  /** Versions of agreements and what happened to them are told whole only together. */
  readonly versions: Map<PlanId, Omit<AgreementVersionRow, 'key'>[]>
  readonly events: Map<PlanId, Omit<SignoffEventRow, 'key'>[]>
  /** Kept clauses by their id. */
  readonly clauses: Map<string, StoredClause>
}

// The columns of each table in their order. An INTEGER PRIMARY KEY is the key of the row and null in the row itself.
const key = z.null()
const text = z.string()
const count = z.int().min(0)
const seal = z.string().length(64)
const PlanColumns = z.tuple([
  key,
  PlanId,
  text,
  text,
  count,
  count.nullable(),
  count.nullable(),
  text,
  z.literal([0, 1]),
  text.nullable(),
  seal,
])
const DocumentColumns = z.tuple([key, PlanId, count, text, seal])
const RevisionColumns = z.tuple([
  key,
  PlanId,
  count,
  z.enum(['edit', 'undo', 'redo']),
  text,
  text,
  text,
  text,
  count.nullable(),
  seal,
])
const BatchColumns = z.tuple([key, BatchId, PlanId, text, text, text.nullable(), seal])
const SliceColumns = z.tuple([key, BatchId, count, count, seal])
const LeadColumns = z.tuple([key, text, text, text, z.number().nullable(), text.nullable()])
const VersionColumns = z.tuple([key, PlanId, count, text, text, text, count, seal])
const EventColumns = z.tuple([key, PlanId, count, count, text, seal])
const ClauseColumns = z.tuple([key, text, text, seal])
/** As rows lie in the file that were written before leads had traits. */
const EARLIER_LEAD_COLUMNS = 5

/** Puts a row where it belongs, if it has the columns of one of the tables and, where it has a seal of its own, is whole. */
export function sortRow(row: CarvedRow, into: CarvedRows): void {
  switch (row.values.length) {
    case 4:
      return addClause(row, into)
    case 5:
      if (!addLead(row, into) && !addSlice(row, into)) addDocument(row, into)
      return
    case 6:
      if (!addLead(row, into)) addEvent(row, into)
      return
    case 7:
      return addBatch(row, into)
    case 8:
      return addVersion(row, into)
    case 10:
      return addRevision(row, into)
    case 11:
      return addPlan(row, into)
  }
}

function addLead(row: CarvedRow, { leads }: CarvedRows): boolean {
  const isEarlier = row.values.length === EARLIER_LEAD_COLUMNS
  const columns = LeadColumns.safeParse(isEarlier ? [...row.values, null] : row.values)
  if (!columns.success) return false
  const [, ...lead] = columns.data
  if (!leads.has(row.key)) leads.set(row.key, lead)
  return true
}

function addSlice(row: CarvedRow, { slices }: CarvedRows): boolean {
  const columns = SliceColumns.safeParse(row.values)
  if (!columns.success) return false
  const [, batchId, number, rows, kept] = columns.data
  const ofBatch = slices.get(batchId) ?? new Map<number, LeadSliceRow>()
  if (!ofBatch.has(number)) ofBatch.set(number, { key: row.key, batchId, number, rows, seal: kept })
  slices.set(batchId, ofBatch)
  return true
}

function addDocument({ values, pages }: CarvedRow, { documents }: CarvedRows): void {
  const columns = DocumentColumns.safeParse(values)
  if (!columns.success) return
  const [, planId, revision, document, kept] = columns.data
  const newest = documents.get(planId)
  if (newest && newest.revision >= revision) return
  if (kept === sealOfDocument({ planId, revision, document })) {
    documents.set(planId, { planId, revision, document, pages })
  }
}

function addBatch({ values }: CarvedRow, { batches }: CarvedRows): void {
  const columns = BatchColumns.safeParse(values)
  if (!columns.success) return
  const [, id, planId, fileNames, begunAt, committedAt, kept] = columns.data
  const found = { id, planId, fileNames, begunAt, committedAt, seal: kept }
  batches.set(id, [...(batches.get(id) ?? []), found])
}

function addRevision({ values }: CarvedRow, { revisions }: CarvedRows): void {
  const columns = RevisionColumns.safeParse(values)
  if (!columns.success) return
  const [, planId, number, kind, label, madeAt, patches, inverse, below, kept] = columns.data
  const found = { planId, number, kind, label, madeAt, patches, inverse, below }
  const ofPlan = revisions.get(planId) ?? new Map<number, Unkeyed<RevisionRow>>()
  if (!ofPlan.has(number) && kept === sealOfRevision(found)) ofPlan.set(number, found)
  revisions.set(planId, ofPlan)
}

function addPlan({ values }: CarvedRow, { plans }: CarvedRows): void {
  const columns = PlanColumns.safeParse(values)
  if (!columns.success) return
  const [, id, name, company, revision, undoTop, redoTop, changedAt, archived, deletedAt, kept] = columns.data
  const found = {
    id,
    name,
    company,
    revision,
    undoTop,
    redoTop,
    changedAt,
    archived: archived === 1,
    deletedAt,
  }
  if (kept === sealOfPlan(found)) plans.set(id, [...(plans.get(id) ?? []), found])
}

function addVersion({ values }: CarvedRow, { versions }: CarvedRows): void {
  const columns = VersionColumns.safeParse(values)
  if (!columns.success) return
  const [, planId, number, described, tree, plan, events, kept] = columns.data
  const found = { planId, number, described, tree, plan, events, seal: kept }
  versions.set(planId, [...(versions.get(planId) ?? []), found])
}

function addEvent({ values }: CarvedRow, { events }: CarvedRows): void {
  const columns = EventColumns.safeParse(values)
  if (!columns.success) return
  const [, planId, version, number, event, kept] = columns.data
  events.set(planId, [...(events.get(planId) ?? []), { planId, version, number, event, seal: kept }])
}

function addClause({ values }: CarvedRow, { clauses }: CarvedRows): void {
  const columns = ClauseColumns.safeParse(values)
  if (!columns.success) return
  const [, id, wording, kept] = columns.data
  const found = { id, wording, seal: kept }
  if (!clauses.has(id) && rowToClause(found) !== null) clauses.set(id, found)
}
