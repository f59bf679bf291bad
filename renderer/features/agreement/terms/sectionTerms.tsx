import type { ReactNode } from 'react'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { Duties } from './Duties.tsx'
import { Escalation } from './Escalation.tsx'
import { Guarantees } from './Guarantees.tsx'
import { HandoffTerms } from './HandoffTerms.tsx'
import { Initiatives } from './Initiatives.tsx'
import { LeadClasses } from './LeadClasses.tsx'
import { Meetings } from './Meetings.tsx'
import { Register } from './Register.tsx'
import { Reports } from './Reports.tsx'
import { Responsibilities } from './Responsibilities.tsx'
import { TermNumber } from './TermNumber.tsx'
import { TermText } from './TermText.tsx'

interface SectionTerms {
  readonly terms: readonly (keyof Terms)[]
  readonly form: ReactNode
}

const DAYS_MOST = 3650

/** The terms that each section rests on, and the form in which they are changed. */
const TERMS_OF_SECTIONS: Readonly<Partial<Record<SectionId, SectionTerms>>> = {
  scope: {
    terms: ['outOfScope'],
    form: (
      <TermText
        term="outOfScope"
        label="Out of scope"
        placeholder="Partners, renewals and existing customers"
      />
    ),
  },
  'marketing-commitments': { terms: ['duties'], form: <Duties /> },
  handoff: {
    terms: ['routeWithinMinutes', 'silence', 'reassignAfterMinutes', 'absence'],
    form: <HandoffTerms />,
  },
  'sales-commitments': {
    terms: ['leadClasses', 'duties'],
    form: (
      <>
        <LeadClasses />
        <Duties />
      </>
    ),
  },
  capacity: {
    terms: ['burst', 'hiringTrigger'],
    form: (
      <>
        <TermText term="burst" label="When more leads come than sales can work" />
        <TermText term="hiringTrigger" label="What brings another rep" />
      </>
    ),
  },
  outcome: {
    terms: ['sharedOutcome'],
    form: <TermText term="sharedOutcome" label="Both kept their word, and the goal was missed" />,
  },
  guarantees: { terms: ['guarantees'], form: <Guarantees /> },
  reporting: { terms: ['reports'], form: <Reports /> },
  misses: {
    terms: ['warningLevel', 'cureDays', 'makeGood', 'excused', 'escalation'],
    form: (
      <>
        <TermNumber
          term="warningLevel"
          label="At risk below"
          description="Of what it should be by then; empty for no warning"
          unit="share"
          max={1}
        />
        <TermNumber
          term="cureDays"
          label="Time to put it right"
          description="Business days to name a corrective action; empty for none"
          unit="days"
          max={DAYS_MOST}
        />
        <TermText term="makeGood" label="How a missed number of leads is made up" />
        <TermText term="excused" label="What excuses a miss" />
        <Escalation />
      </>
    ),
  },
  meetings: {
    terms: ['meetings', 'arbitration'],
    form: (
      <>
        <Meetings />
        <TermText term="arbitration" label="How a dispute about a lead or a figure is settled" />
      </>
    ),
  },
  review: {
    terms: ['reviewTriggers'],
    form: (
      <TermText
        term="reviewTriggers"
        label="What brings an early look"
        usual="One a line. Our usual list stands on the page while this is empty."
      />
    ),
  },
  'term-of-agreement': {
    terms: ['renewal', 'noticeDays', 'survives'],
    form: (
      <>
        <TermText term="renewal" label="Renewal" />
        <TermNumber
          term="noticeDays"
          label="Notice"
          description="Before one side leaves; empty for none"
          unit="days"
          max={DAYS_MOST}
        />
        <TermText term="survives" label="What still holds after the end" />
      </>
    ),
  },
  responsibilities: {
    terms: ['responsibilities', 'initiatives'],
    form: (
      <>
        <Responsibilities />
        <Initiatives />
      </>
    ),
  },
  register: { terms: ['register'], form: <Register /> },
}

/** The form of what a section rests on; null where it rests on other steps of the plan only. */
export function formOfSection(id: SectionId): ReactNode {
  return TERMS_OF_SECTIONS[id]?.form ?? null
}

/** The parts of the plan that are changed in that form. */
export function placesOfSection(id: SectionId): readonly (readonly (string | number)[])[] {
  return (TERMS_OF_SECTIONS[id]?.terms ?? []).map((term) => ['terms', term])
}
