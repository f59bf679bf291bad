import { z } from 'zod'

const minutes = z.number().gt(0, 'A time is more than 0 minutes.').max(100_000).nullable()

/** How leads were worked before the agreement, as far as somebody has measured it; null is what nobody has said. */
export const PastWork = z.strictObject({
  /** Business minutes from the hand-off to the first touch: half of the leads had theirs within them. */
  medianMinutes: minutes,
  /** Nine in ten leads had their first touch within them. */
  ninetyMinutes: minutes,
  /** Attempts that a lead without contact got, on average. */
  attempts: z.number().min(0, 'This cannot be below 0.').max(50).nullable(),
  /** Share of the leads handed over that sales gave back, 0 to 1. */
  rejectedShare: z
    .number()
    .min(0, 'A share lies between 0 and 1.')
    .max(1, 'A share lies between 0 and 1.')
    .nullable(),
})
export type PastWork = z.infer<typeof PastWork>

export const NO_PAST_WORK: PastWork = {
  medianMinutes: null,
  ninetyMinutes: null,
  attempts: null,
  rejectedShare: null,
}
