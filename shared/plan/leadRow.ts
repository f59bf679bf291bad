import { z } from 'zod'
import { Day } from '../base/month.ts'
import { SegmentId, StageId } from './ids.ts'
import { LeadTraits, NO_TRAITS } from './leadTraits.ts'
import { Line } from './text.ts'

/** One imported lead, as the library keeps it beside the plan: only the columns that were mapped. */
export const LeadRow = z.strictObject({
  /** The lead's own id in the system that it came from. */
  key: Line.min(1),
  segment: SegmentId,
  /** The day on which the lead reached each stage; a stage that it did not reach is absent. */
  reached: z.record(StageId, Day),
  /** Value of the deal, in the plan's currency; null when there is none or the file does not say. */
  value: z.number().nullable(),
  /** Nothing for leads that were imported before more than their stages was kept. */
  traits: LeadTraits.default(NO_TRAITS),
})
export type LeadRow = z.infer<typeof LeadRow>
