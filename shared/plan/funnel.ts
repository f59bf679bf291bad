import { z } from 'zod'
import { Month } from '../base/month.ts'
import { Side } from './company.ts'
import { BatchId, SegmentId, StageId } from './ids.ts'
import { Line, Name, Prose } from './text.ts'

/** One stage of the funnel. The first of a plan is where leads enter, the last is the customer. */
export const Stage = z.strictObject({
  id: StageId,
  name: Name,
  /** What the stage means, in a sentence that the agreement prints. */
  definition: Prose,
  entryRule: Prose,
  exitRule: Prose,
  owner: Side,
  evidence: Line,
  /** What a lead's record must hold before it may enter, such as name, email and source. */
  requiredFields: Line.default(''),
  /** Real leads that belong here, and real ones that seem to and do not. */
  examples: z.array(Prose).max(10).default([]),
  counterExamples: z.array(Prose).max(10).default([]),
  /** Longest time that a lead may stay here, in days; null where there is none. */
  longestStayDays: z.number().min(0).max(3650).nullable(),
})
export type Stage = z.infer<typeof Stage>

/** A kind of lead that converts in its own way: a source, an offer or a persona. */
export const Segment = z.strictObject({
  id: SegmentId,
  name: Name,
  /** False for leads that are not marketing's: they count as "other" revenue. */
  marketingSourced: z.boolean(),
  /** Whether what history says of its rates leans on the other segments, the more so the fewer leads of its own it has. */
  borrowsRates: z.boolean().optional(),
})
export type Segment = z.infer<typeof Segment>

export const HISTORY_MONTHS_MAX = 120

const Amount = z.number().min(-1e12).max(1e12)
export const COUNT_MAX = 1e9

const Count = z.number().min(0, 'A count is 0 or more.').max(COUNT_MAX)

/** A lead list or monthly table that was imported into the history. */
export const HistorySource = z.strictObject({
  /** The batch of lead rows in the library; null for a monthly table. */
  batchId: BatchId.nullable(),
  fileNames: z.array(Line).min(1).max(4),
  importedAt: z.iso.datetime(),
  /** Leads or monthly rows taken in. */
  rows: z.int().min(0),
  /** Rows of the file that were refused. */
  refused: z.int().min(0),
  /** Months of which the files held only a part: no mean of whole months counts them. */
  partMonths: z.array(Month).max(HISTORY_MONTHS_MAX).optional(),
  /** How the files were read, so that later ones with the same headings are read alike; left out where they have too many. */
  read: z
    .strictObject({
      headings: z.array(z.array(Line).max(300)).min(1).max(2),
      /** As the import keeps it; who uses it again checks it. */
      mapping: z.json(),
    })
    .optional(),
})
export type HistorySource = z.infer<typeof HistorySource>

const MoneyBySegment = z.record(SegmentId, z.array(Amount.nullable()).max(HISTORY_MONTHS_MAX)).default({})

/** What a column of the history counts: entries to a stage, or money, of one segment. */
export const HistorySeries = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entries'), segmentId: SegmentId, stageId: StageId }),
  z.strictObject({ kind: z.enum(['spend', 'revenue']), segmentId: SegmentId }),
])
export type HistorySeries = z.infer<typeof HistorySeries>

/** A cell into which something was put that is no number. It counts as not recorded, and keeps its text until that is put right. */
export const UnreadCell = z.strictObject({ series: HistorySeries, month: Month, text: Line })
export type UnreadCell = z.infer<typeof UnreadCell>

export const UNREAD_MAX = 5000

/**
 * What a lead list showed of the way from one stage to a later one: leads by the time that each of them had, and those who
 * went on. It says more than monthly counts do, as long as those come from the same list.
 */
export const LeadEvidence = z.strictObject({
  segmentId: SegmentId,
  from: StageId,
  to: StageId,
  trials: Amount,
  successes: Amount,
  /** The month in which the list ends. */
  until: Month,
})
export type LeadEvidence = z.infer<typeof LeadEvidence>

/** Monthly stage entries per segment. `null` says "not recorded", which is not the same as 0. */
export const History = z.strictObject({
  start: Month,
  months: z.int().min(0).max(HISTORY_MONTHS_MAX),
  /** entries[segment][stage] has one count for each month from `start`. */
  entries: z.record(SegmentId, z.record(StageId, z.array(Count.nullable()).max(HISTORY_MONTHS_MAX))),
  /** spend[segment], revenue[segment]: money of each month from `start`, in the plan's currency. */
  spend: MoneyBySegment,
  revenue: MoneyBySegment,
  leadEvidence: z.array(LeadEvidence).max(5000).default([]),
  unread: z.array(UnreadCell).max(UNREAD_MAX).default([]),
  sources: z.array(HistorySource).max(50),
})
export type History = z.infer<typeof History>
