import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'An id has 1 to 64 small letters, digits and hyphens.')

export const PlanId = id.brand<'PlanId'>()
export type PlanId = z.infer<typeof PlanId>

export const StageId = id.brand<'StageId'>()
export type StageId = z.infer<typeof StageId>

export const SegmentId = id.brand<'SegmentId'>()
export type SegmentId = z.infer<typeof SegmentId>

export const RepId = id.brand<'RepId'>()
export type RepId = z.infer<typeof RepId>

export const PersonId = id.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const PersonaId = id.brand<'PersonaId'>()
export type PersonaId = z.infer<typeof PersonaId>

export const ScenarioId = id.brand<'ScenarioId'>()
export type ScenarioId = z.infer<typeof ScenarioId>

export const CommitmentId = id.brand<'CommitmentId'>()
export type CommitmentId = z.infer<typeof CommitmentId>

export const RejectReasonId = id.brand<'RejectReasonId'>()
export type RejectReasonId = z.infer<typeof RejectReasonId>

export const NurtureTrackId = id.brand<'NurtureTrackId'>()
export type NurtureTrackId = z.infer<typeof NurtureTrackId>

/** A kind of lead that sales works in its own way. */
export const LeadClassId = id.brand<'LeadClassId'>()
export type LeadClassId = z.infer<typeof LeadClassId>

/** One entry of the agreement's terms. */
export const TermId = id.brand<'TermId'>()
export type TermId = z.infer<typeof TermId>

export const BatchId = id.brand<'BatchId'>()
export type BatchId = z.infer<typeof BatchId>

/** Somebody, or a team, that leads are routed to. */
export const TakerId = id.brand<'TakerId'>()
export type TakerId = z.infer<typeof TakerId>
