import { z } from 'zod'
import { Side } from './company.ts'
import { RejectReasonId, NurtureTrackId } from './ids.ts'
import { LeadMatrix } from './leadMatrix.ts'
import { Routing } from './routing.ts'
import { Scoring } from './scoring.ts'
import { Line, Name, Prose } from './text.ts'

/** A term that both sides use, and what it means here. */
export const Term = z.strictObject({ term: Name, meaning: Prose })
export type Term = z.infer<typeof Term>

/** Something that makes a purchase likelier when it happens. */
export const TriggerEvent = z.strictObject({ name: Name, meaning: Line })
export type TriggerEvent = z.infer<typeof TriggerEvent>

/** What sales finds out before a lead counts as qualified. */
export const Qualification = z.strictObject({
  framework: z.enum(['BANT', 'CHAMP', 'MEDDIC', 'GPCT', 'own']),
  items: z
    .array(z.strictObject({ name: Name, question: Line, evidence: Line, required: z.boolean() }))
    .max(30, 'A checklist has at most 30 items.'),
})
export type Qualification = z.infer<typeof Qualification>

const days = z.int('Days come in whole numbers.').min(0).max(3650)

/** Why sales may give a lead back, and what becomes of it then. */
export const RejectReason = z.strictObject({
  id: RejectReasonId,
  code: Name,
  meaning: Line,
  /** What sales notes down so that the reason can be checked. */
  evidence: Line,
  treatment: z.enum(['recycle', 'nurture', 'disqualify', 'complete-data']),
  /** The track that takes the lead in, where it is nurtured. */
  nurtureTrackId: NurtureTrackId.nullable(),
  /** Days before the lead may come again; null where there is no such time. */
  coolOffDays: days.nullable(),
})
export type RejectReason = z.infer<typeof RejectReason>

/** What happens to leads that are not ready. */
export const NurtureTrack = z.strictObject({
  id: NurtureTrackId,
  name: Name,
  owner: Side,
  /** Which leads it is for. */
  leads: Line,
  /** What they get, and how often. */
  contents: Prose,
  /** What brings a lead back to the funnel. */
  reEntry: Line,
})
export type NurtureTrack = z.infer<typeof NurtureTrack>

const label = z.boolean().nullable()

/** A lead that both sides have labelled without seeing the other's answer: does it meet the definition? */
export const BlindLabel = z.strictObject({ lead: Name, note: Prose, marketing: label, sales: label })
export type BlindLabel = z.infer<typeof BlindLabel>

/** What the words mean, and what is done with which leads. */
export const Definitions = z.strictObject({
  glossary: z.array(Term).max(100, 'The glossary has at most 100 terms.'),
  triggerEvents: z.array(TriggerEvent).max(40),
  qualification: Qualification.nullable(),
  matrix: LeadMatrix.nullable(),
  scoring: Scoring.nullable(),
  routing: Routing.nullable(),
  rejectReasons: z.array(RejectReason).max(40),
  nurtureTracks: z.array(NurtureTrack).max(40),
  /** Most times that a lead may be given back; null where nobody has said. */
  mostRecycles: z.int().min(0).max(50).nullable(),
  blindLabels: z.array(BlindLabel).max(40),
})
export type Definitions = z.infer<typeof Definitions>

export const NO_DEFINITIONS: Definitions = {
  glossary: [],
  triggerEvents: [],
  qualification: null,
  matrix: null,
  scoring: null,
  routing: null,
  rejectReasons: [],
  nurtureTracks: [],
  mostRecycles: null,
  blindLabels: [],
}
