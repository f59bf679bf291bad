import { z } from 'zod'
import { CommitmentId, SegmentId } from './ids.ts'
import { Line } from './text.ts'

/** What a commitment is measured by. Shares lie between 0 and 1, counts and money are per the commitment's period. */
export const Metric = z.discriminatedUnion('kind', [
  /** Leads handed to sales; of one segment, or of all of marketing's when null. */
  z.strictObject({ kind: z.literal('leads-handed-over'), segmentId: SegmentId.nullable() }),
  /** Lead value handed to sales, in the plan's currency. */
  z.strictObject({ kind: z.literal('lead-value-handed-over') }),
  /** Share of handed-over leads whose required fields are filled in. */
  z.strictObject({ kind: z.literal('data-complete') }),
  /** Share of leads whose first touch comes within the time, on the agreed clock. */
  z.strictObject({
    kind: z.literal('first-touch-within'),
    minutes: z.number().gt(0).max(100_000),
    clock: z.enum(['business', 'calendar']),
  }),
  /** Share of leads without contact that get this many attempts within the days. */
  z.strictObject({
    kind: z.literal('attempts-within'),
    attempts: z.int().min(1).max(50),
    days: z.int().min(1).max(365),
  }),
  /** Share of handed-over leads that are accepted or rejected within the time. */
  z.strictObject({ kind: z.literal('decided-within'), minutes: z.number().gt(0).max(100_000) }),
  /** Leads worked by sales. */
  z.strictObject({ kind: z.literal('leads-worked') }),
])
export type Metric = z.infer<typeof Metric>

const hurdle = z.number().min(0).max(1e12).nullable()

/** What one side promises, per period, with metric, source and hurdles. */
export const Commitment = z
  .strictObject({
    id: CommitmentId,
    side: z.enum(['marketing', 'sales']),
    metric: Metric,
    per: z.enum(['week', 'month', 'quarter']),
    minimum: hurdle,
    target: hurdle,
    stretch: hurdle,
    /** Who answers for it. */
    owner: Line,
    /** Where the figure is read, such as a report of the CRM. */
    source: Line,
  })
  .refine(
    ({ minimum, target, stretch }) => {
      const set = [minimum, target, stretch].filter((value) => value !== null)
      return set.every((value, index) => index === 0 || value >= (set[index - 1] ?? 0))
    },
    { error: 'The hurdles rise: minimum, then target, then stretch.', path: ['target'] },
  )
export type Commitment = z.infer<typeof Commitment>

/** Whether the hurdles of a metric are shares (0 to 1), leads, or money. */
export function metricUnit(metric: Metric): 'share' | 'leads' | 'money' {
  switch (metric.kind) {
    case 'leads-handed-over':
    case 'leads-worked':
      return 'leads'
    case 'lead-value-handed-over':
      return 'money'
    case 'data-complete':
    case 'first-touch-within':
    case 'attempts-within':
    case 'decided-within':
      return 'share'
  }
}

/** Months that a period of a commitment is counted over; a week is seen as a part of its month. */
export const PERIOD_MONTHS: Readonly<Record<Commitment['per'], number>> = { week: 1, month: 1, quarter: 3 }
