import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { fitScoring } from '../../../../shared/model/leads/fitCondition.ts'
import { EMPTY_SCORING, USUAL_SCORING } from '../../../../shared/plan/usualScoring.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { useTraitedLeads } from '../tryout/useTraitedLeads.ts'
import { DisqualifierTable } from './DisqualifierTable.tsx'
import { RuleTable } from './RuleTable.tsx'
import { ScoringTryout } from './ScoringTryout.tsx'

/** How leads are scored, and how the score does on past leads. */
export function ScoringPart(): ReactNode {
  const { scoring } = usePlanSession().plan.definitions
  const leads = useTraitedLeads()
  const edit = useEditDefinitions()
  if (scoring === null) {
    return (
      <div {...placeOf('definitions', 'scoring')}>
        <Section
          title="Scoring"
          words="Points for who a lead is and what it did; from the threshold on it is handed over."
        >
          <Empty words="A score says in one number what both sides would look at anyway. With past leads imported, you see at once which threshold lets the good ones through, and which points the outcomes suggest.">
            <Button
              onClick={() =>
                edit('Begin a scoring', (definitions) => {
                  definitions.scoring = structuredClone(fitScoring(USUAL_SCORING, leads.rows))
                })
              }
            >
              Begin with usual rules
            </Button>
            <Button
              variant="default"
              onClick={() =>
                edit('Begin a scoring', (definitions) => {
                  definitions.scoring = structuredClone(EMPTY_SCORING)
                })
              }
            >
              Begin with none
            </Button>
          </Empty>
        </Section>
      </div>
    )
  }
  return (
    <>
      <div {...placeOf('definitions', 'scoring')}>
        <Section
          title="Scoring"
          words="Points for who a lead is and what it did; from the threshold on it is handed over. Points below 0 speak against it."
        >
          <RuleTable rules={scoring.rules} leads={leads} />
        </Section>
      </div>
      <Section
        title="Never handed over"
        words="A lead that meets one of these stays out, whatever its points."
      >
        <DisqualifierTable disqualifiers={scoring.disqualifiers} leads={leads} />
      </Section>
      <ScoringTryout scoring={scoring} leads={leads} />
    </>
  )
}
