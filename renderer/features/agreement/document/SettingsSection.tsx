import { Input, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { Paper, type AgreementSize } from '../../../../shared/plan/agreementSettings.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { DayField } from '../../../controls/DateFields.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { ReviewDays } from './ReviewDays.tsx'

/** No scenario has an empty id, so this stands for the baseline. */
const BASELINE = ''

const SIZES: { readonly value: AgreementSize; readonly label: string }[] = [
  { value: 'one-page', label: 'One page' },
  { value: 'standard', label: 'Standard' },
  { value: 'full', label: 'Full' },
]

const PAPERS = Paper.options.map((paper) => ({ value: paper, label: paper }))

/** What the agreement needs beside the plan's own figures. */
export function SettingsSection(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { agreement, scenarios } = plan
  return (
    <Section title="Settings">
      <div {...placeOf('agreement', 'title')}>
        <TextField
          label="Title"
          lines="wrap"
          value={agreement.title}
          onCommit={(title) =>
            edit('Change the title of the agreement', (draft) => {
              draft.agreement.title = title.trim()
            })
          }
        />
      </div>
      {scenarios.length > 0 && (
        <ChoiceField
          label="Figures of"
          {...placeOf('agreement', 'scenarioId')}
          options={[
            { value: BASELINE, label: 'Baseline' },
            ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={agreement.scenarioId ?? BASELINE}
          onChoose={(value) =>
            edit('Change the scenario that the agreement states', (draft) => {
              draft.agreement.scenarioId = scenarios.find(({ id }) => id === value)?.id ?? null
            })
          }
        />
      )}
      <TextField
        label="Owner"
        description="Who looks after the agreement"
        {...placeOf('agreement', 'owner')}
        value={agreement.owner}
        onCommit={(owner) =>
          edit('Change the owner of the agreement', (draft) => {
            draft.agreement.owner = owner
          })
        }
      />
      <Term />
      <ReviewDays />
      <Input.Wrapper label="Size" labelElement="div" {...placeOf('agreement', 'size')}>
        <SegmentedControl
          fullWidth
          aria-label="Size"
          data={SIZES}
          value={agreement.size}
          onChange={(size) =>
            edit('Change the size of the agreement', (draft) => {
              draft.agreement.size = size
            })
          }
        />
      </Input.Wrapper>
      <Input.Wrapper label="Paper" labelElement="div" {...placeOf('agreement', 'paper')}>
        <SegmentedControl
          fullWidth
          aria-label="Paper"
          data={PAPERS}
          value={agreement.paper}
          onChange={(paper) =>
            edit('Change the paper of the agreement', (draft) => {
              draft.agreement.paper = paper
            })
          }
        />
      </Input.Wrapper>
    </Section>
  )
}

function Term(): ReactNode {
  const { plan, edit } = usePlanSession()
  return (['start', 'end'] as const).map((edge) => (
    <div key={edge} {...placeOf('agreement', edge)}>
      <DayField
        label={edge === 'start' ? 'First day' : 'Last day'}
        value={plan.agreement[edge]}
        onCommit={(day) =>
          edit('Change the term of the agreement', (draft) => {
            draft.agreement[edge] = day
          })
        }
        onClear={() =>
          edit('Change the term of the agreement', (draft) => {
            draft.agreement[edge] = null
          })
        }
      />
    </div>
  ))
}
