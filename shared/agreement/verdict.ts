import { z } from 'zod'
import { PlanId } from '../plan/ids.ts'
import { ToldStanding } from './signoff/toldStanding.ts'

/** Which agreement a file says that it is. */
export const Identity = z.strictObject({
  title: z.string(),
  company: z.string(),
  version: z.string(),
  composedAt: z.string(),
  fingerprint: z.string(),
  /** Where it says that the version stands; null for drafts, and for files of before any told it. */
  standing: ToldStanding.nullable(),
  /** The version that it says to be an excerpt of; null for one that stands for itself. */
  excerptOf: z.strictObject({ version: z.string(), fingerprint: z.string() }).nullable(),
})
export type Identity = z.infer<typeof Identity>

/** Where in a file something stands, in the words of a report. */
export const Where = z.enum([
  'text',
  'contents list',
  'table cell',
  'chart data',
  'header',
  'footer',
  'comment',
  'sign-off sheet',
  'record',
])
export type Where = z.infer<typeof Where>

/** Something that does not stand in the file as it did; null where it was added or is gone. */
export const Change = z.strictObject({
  where: Where,
  was: z.string().nullable(),
  now: z.string().nullable(),
})
export type Change = z.infer<typeof Change>

/** What a signatory has said: entered by hand in a returned copy, or told by the sign-off sheet. The fingerprint covers neither. */
export const FilledIn = z.strictObject({
  name: z.string(),
  label: z.string(),
  value: z.string(),
  how: z.enum(['by hand', 'sign-off sheet']),
})
export type FilledIn = z.infer<typeof FilledIn>

/** What somebody has written beside the text. */
export const Comment = z.strictObject({ author: z.string(), text: z.string() })
export type Comment = z.infer<typeof Comment>

const beside = {
  filledIn: z.array(FilledIn).readonly(),
  /** Those of readers; an open point of the agreement itself is covered like its text. */
  comments: z.array(Comment).readonly(),
}

/** Which version it is, and where that stands by now. */
const version = { number: z.int(), planId: PlanId.nullable(), standing: ToldStanding }

/** What a file was found to be. The plan is null where it was held against a plan file, which has only one. */
export const Against = z.discriminatedUnion('kind', [
  /** The draft that the plan gives for the same moment. */
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('version'), ...version }),
  /** What that version gives in another size. */
  z.strictObject({ kind: z.literal('excerpt'), ...version }),
])
export type Against = z.infer<typeof Against>

/**
 * What can be said of a file. Its text, table cells, chart data, pictures, headers, footers and open points are held against
 * the record that it carries; not the page numbers that programs write, the look, comments of readers, or what signatories
 * have said, which are reported.
 */
export const Verdict = z.discriminatedUnion('kind', [
  /** Known, and nothing in it was changed. */
  z.strictObject({ kind: z.literal('matches'), against: Against, agreement: Identity, ...beside }),
  /** File and record agree, but anybody could have made both. */
  z.strictObject({
    kind: z.literal('consistent'),
    origin: z.enum(['not checked', 'not known']),
    agreement: Identity,
    ...beside,
  }),
  /** `agreement` is null where the record itself is damaged. */
  z.strictObject({
    kind: z.literal('altered'),
    agreement: Identity.nullable(),
    changes: z.array(Change).readonly(),
    ...beside,
  }),
  z.strictObject({ kind: z.literal('not ours'), why: z.string() }),
])
export type Verdict = z.infer<typeof Verdict>
