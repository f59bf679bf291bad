import { z } from 'zod'
import { PlanId } from '../plan/ids.ts'
import { query } from './procedure.ts'

export const agreements = {
  /** The agreement as a Word file. A final one exists only from a proposed version on, so this is marked as a draft. */
  'agreements.toWord': query(
    z.strictObject({ planId: PlanId }),
    z.strictObject({ fileName: z.string(), base64: z.base64() }),
  ),
}
