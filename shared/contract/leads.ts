import { z } from 'zod'
import { Edit } from '../plan/edits.ts'
import { BatchId, PlanId } from '../plan/ids.ts'
import { LeadRow } from '../plan/leadRow.ts'
import { Plan } from '../plan/plan.ts'
import { Line } from '../plan/text.ts'
import { command, query } from './procedure.ts'
import { plans } from './plans.ts'

export const LEAD_ROWS_A_CALL = 5000

/**
 * Imports a lead list in slices: begin, append as often as needed, then commit together with the edit that puts the
 * monthly counts into the plan. Until commit nothing of it counts; what is never committed is swept at the next start.
 */
export const leads = {
  'leads.begin': command(
    z.strictObject({ planId: PlanId, fileNames: z.array(Line).min(1).max(4) }),
    z.strictObject({ batchId: BatchId }),
  ),
  'leads.append': command(
    z.strictObject({ batchId: BatchId, rows: z.array(LeadRow).min(1).max(LEAD_ROWS_A_CALL) }),
    z.strictObject({ stored: z.int() }),
  ),
  /** `rows` is how many the page has sent; a commit with another number is refused. */
  'leads.commit': command(
    z.strictObject({ batchId: BatchId, rows: z.int().min(0), revision: z.int().min(0), edit: Edit }),
    plans['plans.edit'].output.extend({ plan: Plan }),
  ),
  'leads.cancel': command(z.strictObject({ batchId: BatchId }), z.strictObject({})),
  /**
   * Rows of one import of a plan, up to LEAD_ROWS_A_CALL at a time: `slice` is 0 first, then the `next` of the answer until
   * that is null. A committed import never changes, so what was read of it stays true.
   */
  'leads.read': query(
    z.strictObject({ planId: PlanId, batchId: BatchId, slice: z.int().min(0) }),
    z.strictObject({ rows: z.array(LeadRow).max(LEAD_ROWS_A_CALL), next: z.int().nullable() }),
  ),
  'leads.count': query(z.strictObject({ planId: PlanId }), z.strictObject({ rows: z.int() })),
}
