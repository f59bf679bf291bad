import { useMemo, type ReactNode } from 'react'
import { usePlanSession } from '../../api/planSession.tsx'
import { PartedScreen } from '../../controls/PartedScreen.tsx'
import { placeOf } from '../../controls/places.ts'
import { stepParts } from '../../text/stepParts.ts'
import { CommitmentsSection } from './CommitmentsSection.tsx'
import { CompanySection } from './CompanySection.tsx'
import { EconomicsSection } from './EconomicsSection.tsx'
import { GoalSection } from './GoalSection.tsx'
import { HoursSection } from './HoursSection.tsx'
import { PastWorkSection } from './PastWorkSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { recordedSeasons } from './recordedSeasons.ts'
import { SegmentsSection } from './SegmentsSection.tsx'

/** What the plan is for: the goal, the people, what converts, who works it, and what each side promises. */
export function PlanScreen(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { locale, currency } = plan.company
  const writing = useMemo(() => ({ locale, currency }), [locale, currency])
  const { segments, baseline, history } = plan
  const seasons = useMemo(() => recordedSeasons(plan), [plan])
  return (
    <PartedScreen title="Plan" label="Parts of the plan" parts={stepParts.plan}>
      <div {...placeOf('company')}>
        <CompanySection company={plan.company} purpose={plan.purpose} edit={edit} />
      </div>
      <div {...placeOf('goal')}>
        <GoalSection
          goal={plan.goal}
          horizon={plan.horizon}
          fiscalYearStart={plan.company.fiscalYearStart}
          {...{ seasons, writing, edit }}
        />
      </div>
      <div {...placeOf('economics')}>
        <EconomicsSection economics={plan.economics} writing={writing} edit={edit} />
      </div>
      <div {...placeOf('segments')}>
        <SegmentsSection {...{ segments, writing, edit }} drivers={baseline.segments} history={history} />
      </div>
      <div {...placeOf('commitments')}>
        <CommitmentsSection commitments={plan.commitments} {...{ segments, writing, edit }} />
      </div>
      <div {...placeOf('pastWork')}>
        <PastWorkSection pastWork={plan.pastWork} calendar={plan.calendar} {...{ writing, edit }} />
      </div>
      <div {...placeOf('people')}>
        <PeopleSection people={plan.people} edit={edit} />
      </div>
      <div {...placeOf('calendar')}>
        <HoursSection calendar={plan.calendar} horizon={plan.horizon} {...{ locale, edit }} />
      </div>
    </PartedScreen>
  )
}
