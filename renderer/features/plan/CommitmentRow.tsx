import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import { memo, type ReactNode } from 'react'
import { metricUnit, type Commitment } from '../../../shared/plan/commitments.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { metricNames } from '../../text/metricNames.ts'
import type { EditPlan, Writing } from './editing.ts'
import { MetricFields } from './MetricFields.tsx'

const PERIODS = [
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
] as const

const HURDLES = ['minimum', 'target', 'stretch'] as const

const UNITS = { share: 'share', leads: 'count', money: 'money' } as const

export const CommitmentRow = memo(function CommitmentRow({
  commitment,
  index,
  segments,
  writing,
  edit,
}: {
  readonly commitment: Commitment
  readonly index: number
  readonly segments: readonly Segment[]
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const { id, metric, per, side } = commitment
  const name = `${metricNames[metric.kind]}, promise ${index + 1}`
  const unit = UNITS[metricUnit(metric)]
  const change = (what: string, set: (commitment: Draft<Commitment>) => void) =>
    edit(`Change ${what} of “${metricNames[metric.kind]}”`, (draft) => {
      const found = draft.commitments.find((other) => other.id === id)
      if (found) set(found)
    })
  return (
    <Table.Tr {...placeOf('commitments', index)}>
      <Table.Td>
        <MetricFields
          {...{ metric, name, segments, writing }}
          onChange={(changed) =>
            change('the terms', (found) => {
              Object.assign(found.metric, changed)
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <ChoiceField
          label={`Period of ${name}`}
          hideLabel
          options={PERIODS}
          value={per}
          onChoose={(chosen) =>
            change('the period', (found) => {
              found.per = chosen
            })
          }
        />
      </Table.Td>
      {HURDLES.map((hurdle) => {
        const set = (value: number | null) =>
          change(`the ${hurdle}`, (found) => {
            found[hurdle] = value
          })
        return (
          <Table.Td key={hurdle} {...placeOf('commitments', index, hurdle)}>
            <NumberField
              label={`${hurdle === 'minimum' ? 'Minimum' : hurdle === 'target' ? 'Target' : 'Stretch'} of ${name}`}
              hideLabel
              placeholder="–"
              unit={unit}
              min={0}
              {...(unit === 'share' ? { max: 1 } : {})}
              {...writing}
              value={commitment[hurdle]}
              onCommit={set}
              onClear={() => set(null)}
            />
          </Table.Td>
        )
      })}
      {(['owner', 'source'] as const).map((part) => (
        <Table.Td key={part}>
          <TextField
            label={part === 'owner' ? `Who answers for ${name}` : `Where ${name} is read`}
            hideLabel
            lines="wrap"
            value={commitment[part]}
            onCommit={(text) =>
              change(part === 'owner' ? 'the owner' : 'the source', (found) => {
                found[part] = text
              })
            }
          />
        </Table.Td>
      ))}
      <Table.Td ta="end">
        <RemoveButton
          what={name}
          onClick={() =>
            edit(`Remove a promise of ${side}`, (draft) => {
              draft.commitments = draft.commitments.filter((other) => other.id !== id)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
})
