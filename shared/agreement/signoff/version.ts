import { z } from 'zod'
import { Moment } from '../../base/moment.ts'
import { Day } from '../../base/month.ts'
import { Side } from '../../plan/company.ts'
import { PersonId } from '../../plan/ids.ts'
import { Name, Prose } from '../../plan/text.ts'

/** SHA-256 in hexadecimal. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'A fingerprint has 64 hexadecimal digits.')

/** Who is asked to sign a version. */
export const Signatory = z.strictObject({ personId: PersonId, name: Name, title: z.string(), side: Side })
export type Signatory = z.infer<typeof Signatory>

/** What is told of a proposed version beside the document itself. Never changed once it is there. */
export const AgreementVersion = z.strictObject({
  /** 1, 2, 3, … within a plan. */
  number: z.int().min(1),
  fingerprint: Fingerprint,
  proposedAt: Moment,
  proposedBy: Name,
  /** What is different from the last version, in the words of whoever proposed it. */
  note: Prose,
  /** IANA name of the time zone that its times are shown in. */
  zone: z.string().min(1).max(64),
  /** Revision of the plan that it was composed from. */
  planRevision: z.int().min(0),
  start: Day.nullable(),
  end: Day.nullable(),
  signatories: z.array(Signatory).min(1),
})
export type AgreementVersion = z.infer<typeof AgreementVersion>

/** How somebody has signed. */
export const SignatureMark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), name: Name }),
  /** Strokes of a pen: points of each stroke in a field 600 wide and 160 high. */
  z.strictObject({
    kind: z.literal('drawn'),
    strokes: z
      .array(
        z
          .array(z.tuple([z.number().min(0).max(600), z.number().min(0).max(160)]))
          .min(1)
          .max(2000),
      )
      .min(1)
      .max(100),
  }),
  /** A copy that came back signed, such as a scan: only its name and fingerprint are kept. */
  z.strictObject({ kind: z.literal('copy'), fileName: Name, sha256: Fingerprint }),
])
export type SignatureMark = z.infer<typeof SignatureMark>

const signed = z.strictObject({
  kind: z.literal('signed'),
  personId: PersonId,
  /** Empty for acceptance without reservation. */
  reservation: Prose,
  mark: SignatureMark,
  /** Of the version as it was shown for signing. */
  fingerprint: Fingerprint,
})
const declined = z.strictObject({
  kind: z.literal('declined'),
  personId: PersonId,
  reason: Prose.min(1, 'Say why.'),
})
/** A signatory takes the signature back, before all have signed. */
const signatureWithdrawn = z.strictObject({
  kind: z.literal('signature-withdrawn'),
  personId: PersonId,
  reason: Prose,
})
/** Whoever proposed the version takes it back, before all have signed. */
const proposalWithdrawn = z.strictObject({ kind: z.literal('proposal-withdrawn'), by: Name, reason: Prose })
/** A signed version is ended before its term is over. */
const ended = z.strictObject({ kind: z.literal('ended'), by: Name, on: Day, reason: Prose })

/** What somebody does to a version. */
export const SignoffAct = z.discriminatedUnion('kind', [
  signed,
  declined,
  signatureWithdrawn,
  proposalWithdrawn,
  ended,
])
export type SignoffAct = z.infer<typeof SignoffAct>

const at = { at: Moment }

/** Something that happened to a version, in the order in which it did. Never changed, never removed. */
export const SignoffEvent = z.discriminatedUnion('kind', [
  signed.extend(at),
  declined.extend(at),
  signatureWithdrawn.extend(at),
  proposalWithdrawn.extend(at),
  ended.extend(at),
])
export type SignoffEvent = z.infer<typeof SignoffEvent>

/** A version with everything that happened to it. */
export const VersionRecord = z.strictObject({ version: AgreementVersion, events: z.array(SignoffEvent) })
export type VersionRecord = z.infer<typeof VersionRecord>
