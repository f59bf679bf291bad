import { z } from 'zod'
import { Month } from '../../base/month.ts'
import { StageId } from '../../plan/ids.ts'
import { atMostTraits } from '../../plan/leadTraits.ts'
import { Line, Name } from '../../plan/text.ts'
import { FileFormat } from '../csv/fileFormat.ts'

/** A column by its heading. Columns without one are called "Column 3", a repeated heading gets "(2)". */
const Column = z.string().min(1).max(50_000)

/** A column of the lead list itself, or of the file that is joined to it. */
export const ColumnRef = z.strictObject({ file: z.enum(['leads', 'joined']), column: Column })
export type ColumnRef = z.infer<typeof ColumnRef>

/** How a lead list, one row a lead, becomes leads. Plain data: it can be printed, edited and given back. */
export const LeadMapping = z.strictObject({
  kind: z.literal('leads'),
  format: FileFormat,
  /** A second file with more about the same leads, and the columns by which their rows belong together. */
  join: z.strictObject({ format: FileFormat, key: Column, joinedKey: Column }).nullable(),
  /** The lead's own id; in the lead list. */
  id: Column.nullable(),
  /** The kind of lead; in the lead list. Null: all are of the segment named by `blankSegment`. */
  segment: Column.nullable(),
  /** Name of the segment for rows that name none. */
  blankSegment: Name,
  /** Where the day stands on which a lead reached a stage of the plan. */
  stages: z.record(StageId, ColumnRef),
  value: ColumnRef.nullable(),
  /**
   * The day of a stage counts only in rows where a column holds one of these values, whatever their capitals: an export of
   * deals gives the lost and the open ones a close date too.
   */
  only: z
    .strictObject({ stageId: StageId, ref: ColumnRef, values: z.array(Line).min(1).max(20) })
    .nullable()
    .default(null),
  /**
   * First month in which entries to a stage were recorded at all, for stages where the user has said so. Where nothing
   * is said it is found: see `findCutOff`. Months before it count as not recorded, which is not the same as 0.
   */
  recordedFrom: z.record(StageId, Month),
  /** Where more about a lead stands, by the name that it gets, such as Industry. Nothing is taken unless it is named here. */
  attributes: atMostTraits(z.record(Name, ColumnRef)).default({}),
  /** Where the last day stands on which a lead did something, by the name of what it did. */
  behaviours: atMostTraits(z.record(Name, ColumnRef)).default({}),
})
export type LeadMapping = z.infer<typeof LeadMapping>

/** How a monthly table, one row a month and segment, becomes counts. */
export const MonthlyMapping = z.strictObject({
  kind: z.literal('monthly'),
  format: FileFormat,
  month: Column.nullable(),
  segment: Column.nullable(),
  blankSegment: Name,
  /** Where the number of leads stands that entered a stage of the plan. */
  stages: z.record(StageId, Column),
  /** Where money stands, in the plan's currency: what was spent on the leads of the month, and what came in from them. */
  spend: Column.nullable().default(null),
  revenue: Column.nullable().default(null),
})
export type MonthlyMapping = z.infer<typeof MonthlyMapping>

export const ImportMapping = z.discriminatedUnion('kind', [LeadMapping, MonthlyMapping])
export type ImportMapping = z.infer<typeof ImportMapping>
