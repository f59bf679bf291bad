import { Checkbox, Table } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { isTaken } from '../../../shared/plan/changes/freshName.ts'
import { addSegment, removeSegment } from '../../../shared/plan/changes/segments.ts'
import { steady, type Baseline } from '../../../shared/plan/drivers.ts'
import type { History, Segment } from '../../../shared/plan/funnel.ts'
import { SEGMENTS_MAX } from '../../../shared/plan/plan.ts'
import { useEditWithLoss, type EditWithLoss } from '../../api/useEditWithLoss.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { DriverField } from '../../controls/DriverField.tsx'
import type { EditPlan, Writing } from './editing.ts'
import { MissingDealValues } from './MissingDealValues.tsx'

const COLUMNS = [
  { heading: 'Name', width: 30 },
  { heading: 'From marketing', width: 14 },
  { heading: 'Leads a month', width: 15, numeric: true },
  { heading: 'Deal value', width: 17, numeric: true },
  { heading: 'Spend a month', width: 17, numeric: true },
  { heading: 'Remove', silent: true },
]

export const SegmentsSection = memo(function SegmentsSection({
  segments,
  drivers,
  history,
  writing,
  edit,
}: {
  readonly segments: readonly Segment[]
  readonly drivers: Baseline['segments']
  readonly history: History
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const editWithLoss = useEditWithLoss()
  return (
    <Section
      title="Kinds of leads"
      words="Leads that convert in their own way: by source, offer or persona. Their rates are set in History and Model."
    >
      <CellTable label="Kinds of leads" columns={COLUMNS}>
        {segments.map((segment, index) => (
          <SegmentRow
            key={segment.id}
            {...{ segment, index, writing, edit, editWithLoss }}
            drivers={drivers[segment.id]}
            sharesName={isTaken(
              segment.name,
              segments.filter(({ id }) => id !== segment.id).map(({ name }) => name),
            )}
            hasHistory={history.entries[segment.id] !== undefined}
          />
        ))}
      </CellTable>
      <MissingDealValues {...{ segments, drivers, writing, edit }} />
      {segments.length < SEGMENTS_MAX && (
        <AddButton onAdd={() => edit('Add a kind of lead', (draft) => void addSegment(draft, 'New kind'))}>
          Add a kind of lead
        </AddButton>
      )}
    </Section>
  )
})

const SegmentRow = memo(function SegmentRow({
  segment: { id, name, marketingSourced },
  index,
  drivers,
  sharesName,
  hasHistory,
  writing,
  edit,
  editWithLoss,
}: {
  readonly segment: Segment
  readonly index: number
  readonly drivers: Baseline['segments'][Segment['id']] | undefined
  /** Whether another kind of lead has the same name. */
  readonly sharesName: boolean
  readonly hasHistory: boolean
  readonly writing: Writing
  readonly edit: EditPlan
  readonly editWithLoss: EditWithLoss
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const change = (label: string, set: (segment: Segment) => void) =>
    edit(label, (draft) => {
      const found = draft.segments.find((segment) => segment.id === id)
      if (found) set(found)
    })
  return (
    <Table.Tr {...placeOf('segments', index)}>
      <Table.Td>
        <TextField
          label={`Name of segment ${index + 1}`}
          hideLabel
          lines="wrap"
          description={sharesName ? 'Another kind of lead has this name.' : undefined}
          value={name}
          onCommit={(typed) =>
            change(`Rename “${name}”`, (segment) => {
              segment.name = typed
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          p="sm"
          aria-label={`${name} comes from marketing`}
          checked={marketingSourced}
          onChange={({ currentTarget: { checked } }) =>
            change(`Change where “${name}” comes from`, (segment) => {
              segment.marketingSourced = checked
            })
          }
        />
      </Table.Td>
      {drivers &&
        (['entries', 'dealValue'] as const).map((part) => (
          <Table.Td key={part} {...placeOf('baseline', 'segments', id, part)}>
            <DriverField
              label={part === 'entries' ? `Leads a month of ${name}` : `Deal value of ${name}`}
              unit={part === 'entries' ? 'count' : 'money'}
              driver={drivers[part]}
              writing={writing}
              onCommit={(value) =>
                edit(
                  part === 'entries'
                    ? `Set the leads a month of “${name}” to ${format.number(value, 2)}`
                    : `Set the deal value of “${name}” to ${format.money(value)}`,
                  (draft) => {
                    const found = draft.baseline.segments[id]
                    if (found) found[part].value = value
                  },
                )
              }
            />
          </Table.Td>
        ))}
      {drivers && (
        <Table.Td {...placeOf('baseline', 'segments', id, 'spend')}>
          <DriverField
            label={`Marketing’s spend a month on ${name}`}
            unit="money"
            driver={drivers.spend ?? null}
            writing={writing}
            onCommit={(value) =>
              edit(`Set the spend on “${name}” to ${format.money(value)}`, (draft) => {
                const found = draft.baseline.segments[id]
                if (found?.spend) found.spend.value = value
                else if (found) found.spend = steady(value)
              })
            }
            onClear={() =>
              edit(`Say no spend on “${name}”`, (draft) => {
                delete draft.baseline.segments[id]?.spend
              })
            }
          />
        </Table.Td>
      )}
      <Table.Td ta="end">
        <RemoveButton
          what={hasHistory ? `${name} with its history` : name}
          onClick={() =>
            editWithLoss(`Remove “${name}”`, `“${name}” was removed`, (draft) => removeSegment(draft, id))
          }
        />
      </Table.Td>
    </Table.Tr>
  )
})
