import { SegmentedControl, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { BlindLabels } from './BlindLabels.tsx'
import { blindResult } from './blindResult.ts'
import { BlindVerdict } from './BlindVerdict.tsx'
import { DrawLeads } from './DrawLeads.tsx'
import { TestLeads } from './TestLeads.tsx'

const VIEWS = ['leads', 'marketing', 'sales', 'result'] as const
type View = (typeof VIEWS)[number]

const FEWEST = 10
const MOST = 20

/** Both sides label the same leads without seeing the other's answer; what they disagree about sharpens the definition. */
export function BlindTestPart(): ReactNode {
  const { definitions, stages, handoffStageId } = usePlanSession().plan
  const { blindLabels } = definitions
  const edit = useEditDefinitions()
  const [view, setView] = useState<View>('leads')
  const handoff = stages.find(({ id }) => id === handoffStageId)
  const result = blindResult(blindLabels)
  const name = handoff?.name ?? ''
  const buttons = (
    <>
      <AddButton
        onAdd={() =>
          edit('Add a lead to the blind test', (changed) => {
            const lead = `Lead ${changed.blindLabels.length + 1}`
            changed.blindLabels.push({ lead, note: '', marketing: null, sales: null })
          })
        }
      >
        Add a lead
      </AddButton>
      <DrawLeads />
    </>
  )
  return (
    <div {...placeOf('definitions', 'blindLabels')}>
      <Section
        title="Blind test of the definition"
        words={`Both sides say of the same ${FEWEST} to ${MOST} leads whether each is one to hand over (${name}), without seeing the other’s answer. The leads that you disagree about become its examples.`}
      >
        {blindLabels.length === 0 ? (
          <Empty words="Two people who read the same definition often sort the same leads differently. Fifteen minutes with real leads show where the words are not clear yet.">
            {buttons}
          </Empty>
        ) : (
          <>
            <SegmentedControl
              w="fit-content"
              aria-label="Part of the blind test"
              value={view}
              onChange={(chosen) => setView(VIEWS.find((each) => each === chosen) ?? 'leads')}
              data={[
                { value: 'leads', label: `Leads (${blindLabels.length})` },
                { value: 'marketing', label: 'Marketing answers' },
                { value: 'sales', label: 'Sales answers' },
                { value: 'result', label: 'Result' },
              ]}
            />
            {view === 'leads' && (
              <>
                <TestLeads labels={blindLabels} />
                {buttons}
                {blindLabels.length < FEWEST && (
                  <Text size="xs" c="dimmed">
                    With fewer than {FEWEST} leads, chance decides much of the result.
                  </Text>
                )}
              </>
            )}
            {(view === 'marketing' || view === 'sales') && handoff && (
              // Another side begins with its own fields.
              <BlindLabels key={view} side={view} labels={blindLabels} stage={handoff} />
            )}
            {view === 'result' && handoff && (
              <BlindVerdict result={result} labels={blindLabels} stage={handoff} />
            )}
          </>
        )}
      </Section>
    </div>
  )
}
