import { z } from 'zod'
import { Line } from './text.ts'

/** How a month's leads are spread over its working days. */
export const CadenceProfile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('even') }),
  /** Falls evenly from the first day to the last. */
  z.strictObject({ kind: z.literal('front-loaded') }),
  /** Rises evenly from the first day to the last. */
  z.strictObject({ kind: z.literal('back-loaded') }),
  /** All of a week's leads on its first day. */
  z.strictObject({ kind: z.literal('weekly-campaign') }),
  /** The user's own weights, one for each working day; only their proportions count. */
  z.strictObject({ kind: z.literal('own'), weights: z.array(z.number().min(0).max(1e6)).max(31) }),
])
export type CadenceProfile = z.infer<typeof CadenceProfile>

/** How leads come within a month, and how soon they are worked. */
export const Cadence = z.strictObject({
  profile: CadenceProfile,
  /** Working days within which a lead is on time; 0 is the same day. */
  windowDays: z.int().min(0).max(31),
  /** Share of a week's leads that delivery may be ahead or behind. */
  tolerated: z.number().min(0).max(4),
})
export type Cadence = z.infer<typeof Cadence>

export const USUAL_CADENCE: Cadence = { profile: { kind: 'even' }, windowDays: 1, tolerated: 0.5 }

/** What response time does to conversion: odds after so many minutes against the odds at once. */
export const ResponseCurve = z.strictObject({
  source: Line,
  points: z
    .array(
      z.strictObject({
        minutes: z.number().gt(0, 'A time is more than 0 minutes.').max(100_000),
        oddsRatio: z.number().gt(0, 'An odds ratio is more than 0.').max(1000),
      }),
    )
    .max(20)
    .refine(
      (points) => points.every(({ minutes }, index) => minutes > (points[index - 1]?.minutes ?? 0)),
      'The points of the curve go on in time.',
    ),
})
export type ResponseCurve = z.infer<typeof ResponseCurve>

/** Who makes the first touch. They do nothing else while they are on duty. */
export const Response = z.strictObject({
  respondersOnDuty: z.int('Responders come in whole numbers.').min(0).max(500),
  /** First touches that one responder makes in an hour. */
  touchesAnHour: z.number().min(0, 'This cannot be below 0.').max(1000),
  /** The share of leads that wait when the office opens, 0 to 1: they come as a burst. */
  waitingAtOpening: z.number().min(0).max(1),
  /** Null while nobody has chosen one: then response time changes no rate. */
  curve: ResponseCurve.nullable(),
  /** The usual values were taken, and nobody has confirmed them: those that still stand are assumed. */
  assumed: z.literal(true).exactOptional(),
})
export type Response = z.infer<typeof Response>

/** To start from, until somebody knows better. */
export const USUAL_RESPONSE: Response = {
  respondersOnDuty: 1,
  touchesAnHour: 4,
  waitingAtOpening: 0.3,
  curve: null,
}
