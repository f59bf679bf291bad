import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import type { Connection } from '../connection.ts'
import { damage, expectMissing } from '../damage.ts'
import { plan, planDocument, type PlanDocumentRow, type PlanRow } from '../schema.ts'
import { seal } from '../seal.ts'

export interface StoredPlan extends Omit<PlanRow, 'key' | 'seal'> {
  readonly document: Plan
}

export type PlanTrouble = 'not-found' | 'plan-damaged'

export interface ListedPlan {
  readonly row: PlanRow
  /** Whether the row is as it was written; of the document this says nothing. */
  readonly whole: boolean
}

/** Every plan, in the order in which they were made, without reading their documents. */
export function listPlans({ orm, sqlite }: Connection): ListedPlan[] {
  const rows = orm.select().from(plan).orderBy(plan.key).all()
  // Plans are never removed, so the last key is their number; a row that damage hides would not be missed otherwise.
  const made = sqlite.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'plan'").pluck().get() ?? 0
  const listed = new Set(rows.map(({ key }) => key)).size
  if (made !== listed) throw damage(`${listed} plans are listed where ${JSON.stringify(made)} were made`)
  return rows.map((row) => ({ row, whole: row.seal === sealOfPlan(row) }))
}

/** A plan with its document. A deleted one is found too. */
export function readPlan(connection: Connection, id: PlanId): Result<StoredPlan, PlanTrouble> {
  const row = readPlanRow(connection, id)
  if (!row.ok) return row
  const { key, ...described } = row.value
  const document = connection.orm.select().from(planDocument).where(eq(planDocument.key, key)).get()
  if (!document || document.planId !== id || document.revision !== described.revision)
    return fail('plan-damaged')
  if (document.seal !== sealOfDocument(document)) return fail('plan-damaged')
  const parsed = Plan.safeParse(JSON.parse(document.document))
  return parsed.success ? ok({ ...described, document: parsed.data }) : fail('plan-damaged')
}

/** Everything but the document. */
export function readPlanRow({ orm }: Connection, id: PlanId): Result<PlanRow, PlanTrouble> {
  const row = orm.select().from(plan).where(eq(plan.id, id)).get()
  if (!row) {
    expectMissing(orm.select().from(plan).all(), id)
    return fail('not-found')
  }
  return row.id === id && row.seal === sealOfPlan(row) ? ok(row) : fail('plan-damaged')
}

/** Adds a plan at revision 0. */
export function insertPlan(connection: Connection, id: PlanId, document: Plan, now: string): void {
  const row = {
    id,
    name: document.name,
    company: document.company.name,
    revision: 0,
    undoTop: null,
    redoTop: null,
    changedAt: now,
    archived: false,
    deletedAt: null,
  }
  insertPlanRows(connection, row, JSON.stringify(document))
}

/** Adds a plan as it is described, with the text of its document. */
export function insertPlanRows(
  { orm }: Connection,
  row: Omit<PlanRow, 'key' | 'seal'>,
  document: string,
): void {
  const { key } = orm
    .insert(plan)
    .values({ ...row, seal: sealOfPlan(row) })
    .returning({ key: plan.key })
    .get()
  const stored = { planId: row.id, revision: row.revision, document }
  orm
    .insert(planDocument)
    .values({ key, ...stored, seal: sealOfDocument(stored) })
    .run()
}

/** Writes a new state of a plan over the old one; its revisions keep what was. */
export function updatePlan({ orm }: Connection, { document, ...described }: StoredPlan): void {
  const row = { ...described, name: document.name, company: document.company.name }
  const { key } = orm
    .update(plan)
    .set({ ...row, seal: sealOfPlan(row) })
    .where(eq(plan.id, row.id))
    .returning({ key: plan.key })
    .get()
  const stored = { planId: row.id, revision: row.revision, document: JSON.stringify(document) }
  orm
    .update(planDocument)
    .set({ ...stored, seal: sealOfDocument(stored) })
    .where(eq(planDocument.key, key))
    .run()
}

/** Changes what the list says of a plan, and not the plan itself. */
export function updatePlanRow({ orm }: Connection, { key, ...row }: PlanRow): void {
  orm
    .update(plan)
    .set({ ...row, seal: sealOfPlan(row) })
    .where(eq(plan.key, key))
    .run()
}

export function sealOfPlan(row: Omit<PlanRow, 'key' | 'seal'>): string {
  const { id, name, company, revision, undoTop, redoTop, changedAt, archived, deletedAt } = row
  return seal('plan', [id, name, company, revision, undoTop, redoTop, changedAt, Number(archived), deletedAt])
}

export function sealOfDocument(row: Omit<PlanDocumentRow, 'key' | 'seal'>): string {
  return seal('plan-document', [row.planId, row.revision, row.document])
}
