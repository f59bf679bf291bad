import { ok } from '../../../shared/base/result.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { leads } from '../../../shared/contract/leads.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import { BatchId } from '../../../shared/plan/ids.ts'
import { inTransaction } from '../../database/connection.ts'
import {
  commitBatch,
  countLeads,
  findStagedBatch,
  insertBatch,
  type LeadBatch,
  readLeadSlice,
} from '../../database/repositories/leadBatches.ts'
import { countSlices } from '../../database/repositories/leadSlices.ts'
import { cancelled, failure, planFailure } from '../callErrors.ts'
import type { AppContext } from '../context.ts'
import { batchIdsOf } from '../planFiles.ts'
import { editPlan, openPlan } from '../planHistory.ts'
import { stageLeads } from '../stageLeads.ts'
import { tellOf } from './plans.ts'

export function leadHandlers(app: AppContext): Handlers<typeof leads> {
  const findBatch = (id: BatchId): Reply<LeadBatch> => {
    const batch = findStagedBatch(app.connection(), id)
    return batch ? ok(batch) : noSuchBatch
  }
  return {
    'leads.begin': ({ planId, fileNames }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const id = BatchId.parse(app.newId())
      insertBatch(app.connection(), { id, planId, fileNames: JSON.stringify(fileNames), begunAt: app.now() })
      return ok({ batchId: id })
    },
    'leads.append': async ({ batchId, rows }, context) => {
      const batch = findBatch(batchId)
      if (!batch.ok) return batch
      const isStored = await stageLeads(app.connection(), batchId, rows, context)
      if (!isStored) return cancelled
      return ok({ stored: countSlices(app.connection(), batchId).rows })
    },
    'leads.commit': ({ batchId, rows, revision, edit }) => {
      const batch = findBatch(batchId)
      if (!batch.ok) return batch
      const { planId } = batch.value
      const stored = countSlices(app.connection(), batchId).rows
      if (stored !== rows) return incomplete(stored, rows)
      const saved = inTransaction(app.connection(), () => {
        const edited = editPlan(app.connection(), { id: planId, revision, edit, now: app.now() })
        if (edited.ok) commitBatch(app.connection(), batch.value, app.now())
        return edited
      })
      return tellOf(app, planId, saved)
    },
    'leads.cancel': ({ batchId }) => {
      const batch = findBatch(batchId)
      if (!batch.ok) return batch
      app.sweepBatch(batchId)
      return ok({})
    },
    'leads.read': ({ planId, batchId, slice }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      if (!batchIdsOf(opened.value.plan).includes(batchId)) return notOfThisPlan
      const read = readLeadSlice(app.connection(), batchId, slice)
      return read.ok ? read : planFailure(read.error)
    },
    'leads.count': ({ planId }) => {
      const opened = openPlan(app.connection(), planId)
      if (!opened.ok) return opened
      const count = countLeads(app.connection(), batchIdsOf(opened.value.plan))
      return count.ok ? ok({ rows: count.value }) : planFailure(count.error)
    },
  }
}

const noSuchBatch = failure(
  'not-found',
  'This import was finished or cancelled, or the app was restarted meanwhile. Start the import again.',
)

const notOfThisPlan = failure(
  'not-found',
  'This plan has no such import any more. It was taken back meanwhile, perhaps in another window.',
)

function incomplete(stored: number, sent: number): Reply<never> {
  return failure(
    'import-refused',
    `${stored} of ${sent} leads have arrived, so nothing was imported. Start the import again.`,
  )
}
