import type { RejectReason } from './definitions.ts'

export type UsualReason = Omit<RejectReason, 'id' | 'nurtureTrackId'>

/** Reasons for which sales usually gives leads back, to begin with. */
export const USUAL_REASONS: readonly UsualReason[] = [
  {
    code: 'Not our customer',
    meaning: 'The company lies outside the agreed profile.',
    evidence: 'The attribute that does not fit, with its source',
    treatment: 'disqualify',
    coolOffDays: null,
  },
  {
    code: 'Wrong person',
    meaning: 'The company fits; this person neither decides nor uses.',
    evidence: 'Job title, and who would be the right person',
    treatment: 'recycle',
    coolOffDays: 30,
  },
  {
    code: 'No need now',
    meaning: 'The need is there, but not within a year.',
    evidence: 'What was said, and when to ask again',
    treatment: 'nurture',
    coolOffDays: 90,
  },
  {
    code: 'No budget',
    meaning: 'There is a need and no money for it this year.',
    evidence: 'What was said, and when the next budget is set',
    treatment: 'nurture',
    coolOffDays: 180,
  },
  {
    code: 'Not reached',
    meaning: 'All agreed attempts were made without an answer.',
    evidence: 'Attempts with day and channel',
    treatment: 'recycle',
    coolOffDays: 60,
  },
  {
    code: 'Data missing',
    meaning: 'A required field is empty or wrong, so that the lead cannot be worked.',
    evidence: 'The field',
    treatment: 'complete-data',
    coolOffDays: null,
  },
  {
    code: 'Already known',
    meaning: 'A duplicate, or somebody is in talks with the company already.',
    evidence: 'Link to the other record',
    treatment: 'disqualify',
    coolOffDays: null,
  },
  {
    code: 'Competitor, student or job seeker',
    meaning: 'Somebody who will not buy.',
    evidence: 'Employer, or what was said',
    treatment: 'disqualify',
    coolOffDays: null,
  },
]
