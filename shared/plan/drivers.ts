import { z } from 'zod'
import { Month } from '../base/month.ts'
import { sum } from '../base/sum.ts'
import { RepId, ScenarioId, SegmentId, StageId } from './ids.ts'
import { laterValues } from './laterValues.ts'
import { BacklogRule, WorkHours } from './salesWork.ts'
import { Name, Prose } from './text.ts'

export const LAG_DAYS_MAX = 1826
/** The most months that the shares of a lag name. */
export const LAG_MONTHS_MAX = 61
export const REPS_MAX = 500
/** The most that any driver may be. */
export const AMOUNT_MAX = 1e12

const driver = (number: z.ZodNumber) =>
  z.strictObject({
    /** Holds from the first month of the horizon on. */
    value: number,
    /** Later values, each from its month on. */
    changes: laterValues(number),
  })

const share = z.number().min(0, 'A rate lies between 0 and 1.').max(1, 'A rate lies between 0 and 1.')
const lagDays = z
  .number()
  .min(0, 'A lag cannot be below 0 days.')
  .max(LAG_DAYS_MAX, `A lag is at most ${LAG_DAYS_MAX} days.`)
const amount = z.number().min(0, 'This cannot be below 0.').max(AMOUNT_MAX)

/** A number of the model that the user may set, and that may change from a month on. */
export const Driver = driver(z.number())
export type Driver = z.infer<typeof Driver>

/** Trials and successes that a rate was estimated from, aligned for lag, so fractional. */
export const Evidence = z.strictObject({
  trials: amount,
  successes: amount,
  /** The last month of the counts; left out where it is not known. */
  until: Month.optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** What happens between one stage and the next. */
export const Transition = z.strictObject({
  /** Share that ever gets to the next stage, 0 to 1. */
  rate: driver(share),
  /** Mean time to get there, in days. */
  lagDays: driver(lagDays),
  /**
   * Of the leads that get to the next stage, the share that does so 0, 1, 2, … months later, as a lead list shows it; it takes
   * the place of what `lagDays` alone would say. Left out where only the mean is known.
   */
  lagShares: z
    .array(share)
    .min(1)
    .max(LAG_MONTHS_MAX)
    .refine(addUpToOne, 'The shares of a lag add up to 1.')
    .optional(),
  /** What the adopted rate was estimated from; null when somebody typed it. */
  evidence: Evidence.nullable(),
})
export type Transition = z.infer<typeof Transition>

export const SegmentDrivers = z.strictObject({
  /** Leads that enter the first stage in a month, before seasonality. */
  entries: driver(amount),
  /** Value of a deal on the plan's value basis, in the plan's currency. */
  dealValue: driver(amount),
  /** How deal values vary: standard deviation ÷ mean, 0 where all are alike; left out where nobody has said. */
  dealValueSpread: z.number().min(0).max(3).optional(),
  /** What marketing spends on these leads in a month, in the plan's currency; left out where nobody has said. */
  spend: driver(amount).optional(),
  /** By the stage that the lead leaves; there is none for the last stage. */
  transitions: z.record(StageId, Transition),
})
export type SegmentDrivers = z.infer<typeof SegmentDrivers>

export const Rep = z.strictObject({
  id: RepId,
  name: Name,
  /** First month of work; null for a rep who was there before the horizon and is ramped. */
  hired: Month.nullable(),
  /** Months from the first day to full work; 0 when at once. */
  rampMonths: z.number().min(0).max(36),
  /** Share of full work in the first month, 0 to 1. */
  startShare: share,
  /** First month without the rep; null while nobody leaves. */
  left: Month.nullable(),
  /** Share of the working time that is there for these leads, 0 to 1. */
  availability: share,
})
export type Rep = z.infer<typeof Rep>

/** What sales can work: reps × leads a rep a month, or reps × hours where `hours` is there. */
export const SalesCapacity = z.strictObject({
  reps: z.array(Rep).max(REPS_MAX),
  /** Leads that one fully ramped rep can work in a month. */
  leadsPerRep: driver(amount),
  /** What leads cost in time; where it is left out, `leadsPerRep` says how many a rep can work. */
  hours: WorkHours.optional(),
  /** Where it is left out, all leads count as worked in the month in which they come. */
  backlog: BacklogRule.optional(),
})
export type SalesCapacity = z.infer<typeof SalesCapacity>

/** The drivers that both sides have adopted. Only "adopt" changes them. */
export const Baseline = z.strictObject({
  segments: z.record(SegmentId, SegmentDrivers),
  sales: SalesCapacity,
})
export type Baseline = z.infer<typeof Baseline>

/**
 * Names one driver: `entries:SEGMENT`, `dealValue:SEGMENT`, `spend:SEGMENT`, `rate:SEGMENT:STAGE`, `lag:SEGMENT:STAGE`, `reps`, `leadsPerRep`,
 * and where work is counted in hours `sellingShare`, `attempts`, `minutesAnAttempt`, `minutesAConversation`. The stage is the
 * one that the lead leaves.
 */
export const DriverKey = z
  .string()
  .regex(
    /^((entries|dealValue|spend):[a-z0-9-]+|(rate|lag):[a-z0-9-]+:[a-z0-9-]+|reps|leadsPerRep|sellingShare|attempts|minutesAnAttempt|minutesAConversation)$/,
    'No driver has this name.',
  )
  .brand<'DriverKey'>()
export type DriverKey = z.infer<typeof DriverKey>

const heads = z
  .int('Reps come in whole numbers.')
  .min(0, 'This cannot be below 0.')
  .max(REPS_MAX, `There are at most ${REPS_MAX} reps.`)

/** The user's own ranges: a driver lies between these two with a chance of 8 in 10. */
export const DriverRanges = z
  .record(
    DriverKey,
    z
      .strictObject({ low: z.number(), high: z.number() })
      .refine(({ low, high }) => low <= high, 'A range goes from the lower to the higher.'),
  )
  .superRefine((ranges, context) => {
    for (const [key, range] of Object.entries(ranges)) {
      for (const end of ['low', 'high'] as const) {
        const checked = DRIVER_LIMITS[key.split(':')[0] ?? '']?.safeParse(range[end])
        for (const { message } of checked?.error?.issues ?? []) {
          context.addIssue({ code: 'custom', path: [key, end], message })
        }
      }
    }
  })
export type DriverRanges = z.infer<typeof DriverRanges>

/** What a driver of each kind may be; a scenario's override does not say so by itself. */
export const DRIVER_LIMITS: Readonly<Record<string, z.ZodType<number>>> = {
  entries: amount,
  dealValue: amount,
  spend: amount,
  rate: share,
  lag: lagDays,
  reps: heads,
  leadsPerRep: amount,
  sellingShare: share,
  attempts: WorkHours.shape.attempts,
  minutesAnAttempt: WorkHours.shape.minutesAnAttempt,
  minutesAConversation: WorkHours.shape.minutesAConversation,
}

/** The baseline with some drivers set otherwise. */
export const Scenario = z.strictObject({
  id: ScenarioId,
  name: Name,
  kind: z.enum(['base', 'best', 'worst', 'own']),
  overrides: z.record(DriverKey, Driver),
  note: Prose,
})
export type Scenario = z.infer<typeof Scenario>

/** Rounding aside. */
function addUpToOne(shares: readonly number[]): boolean {
  return Math.abs(sum(shares) - 1) < 1e-6
}

/** A driver that never changes. */
export function steady(value: number): Driver {
  return { value, changes: [] }
}
