import { z } from 'zod'
import { SegmentId, StageId } from './ids.ts'

const chance = z.number().min(0, 'A chance lies between 0 and 1.').max(1, 'A chance lies between 0 and 1.')
const minutes = z.number().min(0, 'This cannot be below 0 minutes.').max(100_000)

/** What leads cost in working time. The days and hours of work are those of the plan's calendar. */
export const WorkHours = z.strictObject({
  /** Share of working time that is there for working leads, 0 to 1. */
  sellingShare: chance,
  /** Attempts at most to contact a lead that was handed over. */
  attempts: z.int().min(1).max(50),
  /** Chance of contact at the first attempt, the second and so on; the last one repeats. */
  contactChances: z.array(chance).min(1).max(50),
  minutesAnAttempt: z.number().gt(0, 'An attempt takes some time.').max(1440),
  /** What a contact takes beside the attempt. */
  minutesAConversation: minutes,
  /** What an entry to a stage costs, at the hand-off beside the contact; nothing where the stage is not named. */
  minutesByStage: z.record(StageId, minutes),
})
export type WorkHours = z.infer<typeof WorkHours>

/** What becomes of leads that sales cannot work in the month in which they come. */
export const BacklogRule = z.strictObject({
  /** Whole months that a lead may wait after its own; then it has gone cold. */
  maxAgeMonths: z.int().min(0).max(36),
  /** Segments whose leads come first, the most urgent first; the others follow in the order of the plan. */
  priority: z.array(SegmentId).max(40),
})
export type BacklogRule = z.infer<typeof BacklogRule>
