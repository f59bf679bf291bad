import { z } from 'zod'
import { SegmentId, StageId } from './ids.ts'
import { laterValues } from './laterValues.ts'

const chance = z.number().min(0, 'A chance lies between 0 and 1.').max(1, 'A chance lies between 0 and 1.')
const minutes = z.number().min(0, 'This cannot be below 0 minutes.').max(100_000)

const attempts = z.int('Attempts come in whole numbers.').min(1, 'There is at least one attempt.').max(50)
const minutesAnAttempt = z.number().min(0.01, 'An attempt takes some time.').max(1440)

/** What leads cost in working time. The days and hours of work are those of the plan's calendar. */
export const WorkHours = z.strictObject({
  /** Share of working time that is there for working leads, 0 to 1. */
  sellingShare: chance,
  /** Attempts at most to contact a lead that was handed over. */
  attempts,
  /** Chance of contact at the first attempt, the second and so on; the last one repeats. */
  contactChances: z.array(chance).min(1).max(50),
  minutesAnAttempt,
  /** What a contact takes beside the attempt. */
  minutesAConversation: minutes,
  /** What an entry to a stage costs, at the hand-off beside the contact; nothing where the stage is not named. */
  minutesByStage: z.record(StageId, minutes),
  /** What some of these numbers are later; those above hold from the first month of the horizon on. */
  later: z
    .strictObject({
      sellingShare: laterValues(chance),
      attempts: laterValues(attempts),
      minutesAnAttempt: laterValues(minutesAnAttempt),
      minutesAConversation: laterValues(minutes),
    })
    .partial()
    .optional(),
  /** The usual values were taken, and nobody has confirmed them: those that still stand are assumed. */
  assumed: z.literal(true).exactOptional(),
})
export type WorkHours = z.infer<typeof WorkHours>

/** What many teams start from, until somebody knows better. */
export const USUAL_HOURS: WorkHours = {
  sellingShare: 0.35,
  attempts: 6,
  contactChances: [0.2],
  minutesAnAttempt: 6,
  minutesAConversation: 20,
  minutesByStage: {},
}

/** Numbers of the working time that are drivers: a scenario may set them, and they may change from a month on. */
export const HOURS_DRIVERS = [
  'sellingShare',
  'attempts',
  'minutesAnAttempt',
  'minutesAConversation',
] as const satisfies readonly (keyof WorkHours)[]
export type HoursDriver = (typeof HOURS_DRIVERS)[number]

/** What becomes of leads that sales cannot work in the month in which they come. */
export const BacklogRule = z.strictObject({
  /** Whole months that a lead may wait after its own; then it has gone cold. */
  maxAgeMonths: z.int().min(0).max(36),
  /** Segments whose leads come first, the most urgent first; the others follow in the order of the plan. */
  priority: z.array(SegmentId).max(40),
})
export type BacklogRule = z.infer<typeof BacklogRule>
