import { z } from 'zod'
import { AttributeCondition } from './leadTraits.ts'
import { Name } from './text.ts'

/** What a rule asks of a lead: who it is, or what it did. */
const Criterion = z.discriminatedUnion('kind', [
  ...AttributeCondition.options,
  z.strictObject({
    kind: z.literal('did'),
    behaviour: Name,
    /** After so many days the points are half of what they were; null when they stay. */
    halfLifeDays: z.number().gt(0).max(3650).nullable(),
  }),
])

export const ScoreRule = z.strictObject({
  name: Name,
  criterion: Criterion,
  /** Below 0 for what speaks against a lead. */
  points: z.int('Points are whole numbers.').min(-1000).max(1000),
})
export type ScoreRule = z.infer<typeof ScoreRule>

/** How leads are scored, and from how many points on a lead is handed over. */
export const Scoring = z.strictObject({
  rules: z.array(ScoreRule).max(60),
  /** A lead that meets one of these is never handed over, whatever its points. */
  disqualifiers: z.array(z.strictObject({ name: Name, condition: AttributeCondition })).max(30),
  threshold: z.int('Points are whole numbers.').min(-100_000).max(100_000),
})
export type Scoring = z.infer<typeof Scoring>
