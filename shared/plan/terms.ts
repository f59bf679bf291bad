import { z } from 'zod'
import { Day } from '../base/month.ts'
import { Side } from './company.ts'
import { LeadClassId, SegmentId, TermId } from './ids.ts'
import { Line, Name, Prose } from './text.ts'

const minutes = z.number().gt(0, 'A time is more than 0 minutes.').max(100_000).nullable()
const days = z.int('Days come in whole numbers.').min(0).max(3650).nullable()
const share = z.number().min(0, 'A share lies between 0 and 1.').max(1, 'A share lies between 0 and 1.')

/** How sales works one class of leads; what is null is as for all other leads. */
export const LeadClass = z.strictObject({
  id: LeadClassId,
  name: Name,
  /** Leads of these segments belong to it. */
  segmentIds: z.array(SegmentId).max(40),
  /** Time to the first touch, the clock that it runs on, and the share of leads for which it is kept. */
  firstTouchMinutes: minutes,
  clock: z.enum(['business', 'calendar']),
  keptFor: share.nullable(),
  attempts: z.int().min(1).max(50).nullable(),
  withinDays: z.int().min(1).max(365).nullable(),
  channels: Line,
  spacing: Line,
})
export type LeadClass = z.infer<typeof LeadClass>

/** Something that one side does for the other, beside what is counted. */
export const Duty = z.strictObject({ id: TermId, side: Side, words: Prose, owner: Line })
export type Duty = z.infer<typeof Duty>

/** A promise of service by time, such as a recap within a business day. */
export const Guarantee = z.strictObject({
  id: TermId,
  words: Prose,
  /** Business hours within which it is kept; null where it has no time. */
  businessHours: z.number().gt(0).max(2000).nullable(),
  included: z.boolean(),
})
export type Guarantee = z.infer<typeof Guarantee>

/** One step up when a commitment was missed. */
export const EscalationStep = z.strictObject({ id: TermId, when: Line, to: Line, what: Line })
export type EscalationStep = z.infer<typeof EscalationStep>

export const Report = z.strictObject({ id: TermId, what: Name, when: Line, to: Line, owner: Line })
export type Report = z.infer<typeof Report>

export const Meeting = z.strictObject({ id: TermId, name: Name, when: Line, who: Line, agenda: Prose })
export type Meeting = z.infer<typeof Meeting>

/** Who does what in an activity: responsible, accountable, consulted, informed. */
export const Responsibility = z.strictObject({
  id: TermId,
  activity: Name,
  responsible: Line,
  accountable: Line,
  consulted: Line,
  informed: Line,
})
export type Responsibility = z.infer<typeof Responsibility>

export const Initiative = z.strictObject({ id: TermId, name: Name, side: Side, owner: Line, effect: Line })
export type Initiative = z.infer<typeof Initiative>

/** An assumption, a risk or a decision that both sides keep in view. */
export const RegisterEntry = z.strictObject({
  id: TermId,
  kind: z.enum(['assumption', 'risk', 'decision']),
  words: Prose,
  owner: Line,
  reviewOn: Day.nullable(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** What both sides agree beside the promises: how leads are handed over, what follows a miss, how the agreement is kept. */
export const Terms = z.strictObject({
  outOfScope: Prose,
  /** How soon after the hand-off a lead has an owner in sales. */
  routeWithinMinutes: minutes,
  /** What it means when sales neither accepts nor rejects a lead in time. */
  silence: z.enum(['accepted', 'returned', 'escalated']),
  /** Who takes the leads of a rep who is away. */
  absence: Prose,
  /** Minutes past the promised first touch after which a lead goes to somebody else. */
  reassignAfterMinutes: minutes,
  leadClasses: z.array(LeadClass).max(20),
  duties: z.array(Duty).max(40),
  /** What gives first when more leads come than sales can work, and what brings another rep. */
  burst: Prose,
  hiringTrigger: Prose,
  /** What happens when both sides kept their word and the goal was still missed. */
  sharedOutcome: Prose,
  guarantees: z.array(Guarantee).max(30),
  reports: z.array(Report).max(30),
  /** Share of a commitment below which it counts as at risk before it counts as missed. */
  warningLevel: share.nullable(),
  cureDays: days,
  makeGood: Prose,
  excused: Prose,
  escalation: z.array(EscalationStep).max(10),
  meetings: z.array(Meeting).max(20),
  /** How a dispute about a lead or a figure is settled. */
  arbitration: Prose,
  /** What brings an early look at the agreement, one a line. */
  reviewTriggers: Prose,
  renewal: Prose,
  noticeDays: days,
  survives: Prose,
  responsibilities: z.array(Responsibility).max(40),
  initiatives: z.array(Initiative).max(30),
  register: z.array(RegisterEntry).max(60),
})
export type Terms = z.infer<typeof Terms>

/** What plans say before anybody has changed it; the texts are those of the agreement's own wording. */
export const USUAL_TERMS: Terms = {
  outOfScope: '',
  routeWithinMinutes: 15,
  silence: 'escalated',
  absence: '',
  reassignAfterMinutes: null,
  leadClasses: [],
  duties: [],
  burst: '',
  hiringTrigger: '',
  sharedOutcome: '',
  guarantees: [],
  reports: [],
  warningLevel: 0.9,
  cureDays: 10,
  makeGood: '',
  excused: '',
  escalation: [],
  meetings: [],
  arbitration: '',
  reviewTriggers: '',
  renewal: '',
  noticeDays: 30,
  survives: '',
  responsibilities: [],
  initiatives: [],
  register: [],
}
