import { z } from 'zod'
import { Day } from '../base/month.ts'
import { ScenarioId } from './ids.ts'
import { Line, Name } from './text.ts'

/** The sections that an agreement may have, in their usual order. */
export const SectionId = z.enum([
  'front',
  'summary',
  'goals',
  'baseline',
  'definitions',
  'marketing-commitments',
  'sales-commitments',
  'capacity',
  'metrics',
  'acceptance',
  'calculation',
])
export type SectionId = z.infer<typeof SectionId>

export const Paper = z.enum(['A4', 'Letter'])
export type Paper = z.infer<typeof Paper>

/** What the agreement needs beside the plan's own figures. */
export const AgreementSettings = z.strictObject({
  title: Name,
  /** The scenario whose figures the agreement states; null for the baseline. */
  scenarioId: ScenarioId.nullable(),
  paper: Paper,
  owner: Line,
  start: Day.nullable(),
  end: Day.nullable(),
  reviews: z.array(Day).max(60),
  /** Sections that are left out. */
  without: z.array(SectionId).max(40),
})
export type AgreementSettings = z.infer<typeof AgreementSettings>
