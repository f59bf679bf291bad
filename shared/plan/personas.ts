import { z } from 'zod'
import { Day } from '../base/month.ts'
import { PersonaId, SegmentId } from './ids.ts'
import { AttributeCondition } from './leadTraits.ts'
import { Line, Name, Prose } from './text.ts'

/** One trait of the companies that the teams want, in words, and as a test on imported leads where there is one. */
export const ProfileAttribute = z.strictObject({
  /** Such as Industry, Company size or Place. */
  name: Name,
  /** What it shall be, such as "50 to 500 people". */
  wanted: Line,
  condition: AttributeCondition.nullable(),
})
export type ProfileAttribute = z.infer<typeof ProfileAttribute>

/** What makes a company or a person no customer, whatever else speaks for it. */
export const Disqualifier = z.strictObject({ name: Name, condition: AttributeCondition.nullable() })
export type Disqualifier = z.infer<typeof Disqualifier>

/** The ideal customer profile: which companies the teams want. */
export const CustomerProfile = z.strictObject({
  summary: Prose,
  attributes: z.array(ProfileAttribute).max(40),
  disqualifiers: z.array(Disqualifier).max(30),
})
export type CustomerProfile = z.infer<typeof CustomerProfile>

/** What a persona does in a purchase. */
export const BuyingRole = z.enum([
  'decision-maker',
  'economic-buyer',
  'champion',
  'influencer',
  'user',
  'gatekeeper',
])
export type BuyingRole = z.infer<typeof BuyingRole>

/** A kind of person who takes part in a purchase. Lists are lines of a text, as people write them. */
export const Persona = z.strictObject({
  id: PersonaId,
  name: Name,
  jobTitles: Line,
  buyingRole: BuyingRole,
  attributes: z.array(ProfileAttribute).max(40),
  behaviours: Prose,
  goals: Prose,
  pains: Prose,
  objections: Prose,
  disqualifiers: z.array(Disqualifier).max(30),
  /** Segments whose leads are of this kind. */
  segmentIds: z.array(SegmentId).max(40),
})
export type Persona = z.infer<typeof Persona>

/** What was changed about profile or personas, when and by whom. */
export const PersonaRevision = z.strictObject({ day: Day, by: Line, change: Prose })
export type PersonaRevision = z.infer<typeof PersonaRevision>

/** Whom the teams target. */
export const Personas = z.strictObject({
  profile: CustomerProfile,
  buyers: z.array(Persona).max(30, 'A plan has at most 30 personas.'),
  /** Who has held profile and personas against real customers. */
  validatedBy: Line,
  /** The day to look again. */
  reviewOn: Day.nullable(),
  /** The latest last. */
  revisions: z.array(PersonaRevision).max(200),
})
export type Personas = z.infer<typeof Personas>

export const NO_PERSONAS: Personas = {
  profile: { summary: '', attributes: [], disqualifiers: [] },
  buyers: [],
  validatedBy: '',
  reviewOn: null,
  revisions: [],
}
