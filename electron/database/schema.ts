import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BatchId, PlanId } from '../../shared/plan/ids.ts'

/** The tables as the newest migration leaves them. Every row carries the SHA-256 of what it says. */

/** What the list of plans shows, apart from the documents, so that a long list is read without them. */
export const plan = sqliteTable('plan', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  id: text('id').$type<PlanId>().notNull().unique(),
  name: text('name').notNull(),
  company: text('company').notNull(),
  revision: integer('revision').notNull(),
  /** The revision that undo takes back, and the one that redo takes back; see `revision.below`. */
  undoTop: integer('undo_top'),
  redoTop: integer('redo_top'),
  changedAt: text('changed_at').notNull(),
  archived: integer('archived', { mode: 'boolean' }).notNull(),
  deletedAt: text('deleted_at'),
  seal: text('seal').notNull(),
})

/** The plan itself as JSON, one row for each plan with the same key. */
export const planDocument = sqliteTable('plan_document', {
  key: integer('key')
    .primaryKey()
    .references(() => plan.key),
  planId: text('plan_id').$type<PlanId>().notNull(),
  revision: integer('revision').notNull(),
  document: text('document').notNull(),
  seal: text('seal').notNull(),
})

/** Every change of a plan, never altered and never removed. */
export const revision = sqliteTable('revision', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  planId: text('plan_id')
    .$type<PlanId>()
    .notNull()
    .references(() => plan.id),
  number: integer('number').notNull(),
  kind: text('kind', { enum: ['edit', 'undo', 'redo'] }).notNull(),
  label: text('label').notNull(),
  madeAt: text('made_at').notNull(),
  /** JSON of the patches that made this revision, and of those that take it back. */
  patches: text('patches').notNull(),
  inverse: text('inverse').notNull(),
  /** The revision that lies below this one on its pile: edits and redos lie on the undo pile, undos on the redo pile. */
  below: integer('below'),
  seal: text('seal').notNull(),
})

/** One import of a lead list. It counts while it is committed and the plan's history names it. */
export const leadBatch = sqliteTable('lead_batch', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  id: text('id').$type<BatchId>().notNull().unique(),
  /** The plan that it was imported for. Copies of the plan name the batch too, so it does not depend on that one. */
  planId: text('plan_id').$type<PlanId>().notNull(),
  fileNames: text('file_names').notNull(),
  begunAt: text('begun_at').notNull(),
  committedAt: text('committed_at'),
  /** Also covers the seals of the slices. */
  seal: text('seal').notNull(),
})

/** Up to 1,000 rows of a batch, written in one transaction. */
export const leadSlice = sqliteTable('lead_slice', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  batchId: text('batch_id')
    .$type<BatchId>()
    .notNull()
    .references(() => leadBatch.id),
  number: integer('number').notNull(),
  rows: integer('rows').notNull(),
  /** Also covers the rows. */
  seal: text('seal').notNull(),
})

/** One lead. Its key is the slice's key × 1,000 + its place in the slice, so that no index is needed to find it. */
export const lead = sqliteTable('lead', {
  key: integer('key').primaryKey(),
  leadKey: text('lead_key').notNull(),
  segment: text('segment').notNull(),
  /** JSON: the day on which each stage was reached. */
  reached: text('reached').notNull(),
  value: real('value'),
  /** JSON: what else is known of the lead; null when nothing is. */
  traits: text('traits'),
})

/** A version of a plan's agreement as it was proposed. Only `events` changes, with each event that is added. */
export const agreementVersion = sqliteTable('agreement_version', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  number: integer('number').notNull(),
  /** JSON: what is told of it, see `AgreementVersion`. */
  described: text('described').notNull(),
  /** JSON: the document, frozen. */
  tree: text('tree').notNull(),
  /** JSON: the plan that it was composed from. */
  plan: text('plan').notNull(),
  /** How many events it has had, so that a lost one is missed. */
  events: integer('events').notNull(),
  seal: text('seal').notNull(),
})

/** One thing that happened to a version: a signature, a refusal, an end. Never altered and never removed. */
export const signoffEvent = sqliteTable('signoff_event', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  version: integer('version').notNull(),
  number: integer('number').notNull(),
  /** JSON: see `SignoffEvent`. */
  event: text('event').notNull(),
  /** Also covers the seal of the event before. */
  seal: text('seal').notNull(),
})

/** A clause of the users' own that every plan is offered. */
export const keptClause = sqliteTable('kept_clause', {
  key: integer('key').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  /** JSON: see `Wording`. */
  wording: text('wording').notNull(),
  seal: text('seal').notNull(),
})

export type PlanRow = typeof plan.$inferSelect
export type PlanDocumentRow = typeof planDocument.$inferSelect
export type RevisionRow = typeof revision.$inferSelect
export type LeadBatchRow = typeof leadBatch.$inferSelect
export type LeadSliceRow = typeof leadSlice.$inferSelect
export type AgreementVersionRow = typeof agreementVersion.$inferSelect
export type SignoffEventRow = typeof signoffEvent.$inferSelect
export type KeptClauseRow = typeof keptClause.$inferSelect
