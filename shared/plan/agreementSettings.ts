import { z } from 'zod'
import { Day } from '../base/month.ts'
import { ScenarioId } from './ids.ts'
import { Line, Name } from './text.ts'
import { ClauseEdit, OwnClause } from './wording.ts'

/** The sections that an agreement may have, in their usual order. */
export const SectionId = z.enum([
  'front',
  'summary',
  'scope',
  'goals',
  'baseline',
  'definitions',
  'targets',
  'stages',
  'scoring',
  'marketing-commitments',
  'handoff',
  'sales-commitments',
  'rejection',
  'capacity',
  'outcome',
  'metrics',
  'guarantees',
  'reporting',
  'misses',
  'meetings',
  'review',
  'term-of-agreement',
  'responsibilities',
  'register',
  'acceptance',
  'calculation',
  'scenarios',
  'calendar',
  'changes',
  'card',
])
export type SectionId = z.infer<typeof SectionId>

export const Paper = z.enum(['A4', 'Letter'])
export type Paper = z.infer<typeof Paper>

/** How much of the agreement is written: what fits on a page, what most teams need, or everything. */
export const AgreementSize = z.enum(['one-page', 'standard', 'full'])
export type AgreementSize = z.infer<typeof AgreementSize>

const LOGO_LETTERS_MAX = 400_000

/** How the document looks beside its usual dress. */
export const Appearance = z.strictObject({
  /** A PNG or JPEG as a data address; null for none. */
  logo: z
    .string()
    .max(LOGO_LETTERS_MAX, 'The logo is too large: at most about 300 KB.')
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, 'A logo is a PNG or JPEG picture.')
    .nullable(),
  /** Colour of headings, as #rrggbb; null for the usual one. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'A colour is written as #1f4e79.')
    .nullable(),
})
export type Appearance = z.infer<typeof Appearance>

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
  size: AgreementSize.default('standard'),
  /** Sections in an order of one's own; those that are not named follow in their usual one. */
  order: z.array(SectionId).max(40).default([]),
  /** Titles of one's own. */
  titles: z.partialRecord(SectionId, Name).default({}),
  /** By the clause's id. */
  clauses: z.record(z.string().max(120), ClauseEdit).default({}),
  ownClauses: z.partialRecord(SectionId, z.array(OwnClause).max(20)).default({}),
  appearance: Appearance.default({ logo: null, accent: null }),
})
export type AgreementSettings = z.infer<typeof AgreementSettings>
