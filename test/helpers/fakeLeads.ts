import { fail, ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import { BatchId, PlanId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import { createFakeApplication, type FakeApplication } from './fakeApplication.ts'

/** Rows of one answer. */
const SLICE = 1000

export interface FakeLeads {
  readonly app: FakeApplication
  /** Rows that count, by commit. */
  readonly committed: LeadRow[][]
  /** Keeps rows as those of an import that is done; a plan whose history names the import has them. */
  readonly keep: (rows: readonly LeadRow[]) => BatchId
  /** Rows of imports that are neither committed nor cancelled. */
  readonly staged: Map<string, { planId: PlanId; rows: LeadRow[] }>
}

/** The application in memory with a place for leads, which follows the store's rules for imports. */
export function createFakeLeads(): FakeLeads {
  const staged: FakeLeads['staged'] = new Map()
  const committed: LeadRow[][] = []
  const byBatch = new Map<string, readonly LeadRow[]>()
  const gone = fail({ code: 'not-found' as const, message: '' })
  const overrides: Partial<AppClient> = {
    'leads.begin': ({ planId }) => {
      const batchId = BatchId.parse(`batch-${staged.size + committed.length + 1}`)
      staged.set(batchId, { planId: PlanId.parse(planId), rows: [] })
      return Promise.resolve(ok({ batchId }))
    },
    'leads.append': ({ batchId, rows }) => {
      const batch = staged.get(batchId)
      if (!batch) return Promise.resolve(gone)
      batch.rows.push(...rows.map((row) => LeadRow.parse(row)))
      return Promise.resolve(ok({ stored: batch.rows.length }))
    },
    'leads.commit': async ({ batchId, rows, revision, edit }) => {
      const batch = staged.get(batchId)
      if (!batch) return gone
      if (batch.rows.length !== rows) return fail({ code: 'import-refused', message: '' })
      const saved = await app.client['plans.edit']({ id: batch.planId, revision, edit })
      if (!saved.ok) return saved
      staged.delete(batchId)
      committed.push(batch.rows)
      byBatch.set(batchId, batch.rows)
      return ok({ ...saved.value, plan: app.stored(batch.planId) })
    },
    'leads.cancel': ({ batchId }) => {
      staged.delete(batchId)
      return Promise.resolve(ok({}))
    },
    'leads.read': ({ batchId, slice }) => {
      const rows = byBatch.get(batchId)
      if (!rows) return Promise.resolve(gone)
      const from = slice * SLICE
      const next = from + SLICE < rows.length ? slice + 1 : null
      return Promise.resolve(ok({ rows: rows.slice(from, from + SLICE), next }))
    },
  }
  const keep = (rows: readonly LeadRow[]): BatchId => {
    const batchId = BatchId.parse(`kept-${byBatch.size + 1}`)
    byBatch.set(batchId, rows)
    return batchId
  }
  const app = createFakeApplication({ overrides })
  return { app, committed, staged, keep }
}
