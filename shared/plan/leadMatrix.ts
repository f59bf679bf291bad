import { z } from 'zod'
import { Name, Prose } from './text.ts'

const Level = z.strictObject({
  name: Name,
  /** Points from which the level begins; null for the lowest. */
  from: z.number().nullable(),
})

const Levels = z
  .array(Level)
  .min(1)
  .max(5)
  .refine(
    (levels) =>
      levels.every(({ from }, index) => {
        const below = levels[index - 1]
        return below === undefined ? from === null : from !== null && from > (below.from ?? -Infinity)
      }),
    'The lowest level has no lower end; each further one begins above the one before.',
  )

/** Who gets which treatment: by fit (who the lead is) and interest (what it did), and those who raise a hand beside them. */
export const LeadMatrix = z
  .strictObject({
    /** Lowest first. */
    fit: Levels,
    /** Lowest first. */
    interest: Levels,
    /** treatments[fit][interest]: what both sides agree to do with the leads of a cell. */
    treatments: z.array(z.array(Prose)),
    /** For leads that asked to be contacted, whatever their points. */
    handRaiserTreatment: Prose,
    /** What a lead does when it asks to be contacted, by the names of the behaviours. */
    handRaiserBehaviours: z.array(Name).max(30).default([]),
  })
  .refine(
    ({ fit, interest, treatments }) =>
      treatments.length === fit.length && treatments.every((row) => row.length === interest.length),
    { error: 'Each cell has one treatment.', path: ['treatments'] },
  )
export type LeadMatrix = z.infer<typeof LeadMatrix>
