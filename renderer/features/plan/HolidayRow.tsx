import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Calendar } from '../../../shared/plan/company.ts'
import { DayField } from '../../controls/DateFields.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { TextField } from '../../controls/TextField.tsx'
import type { EditPlan } from './editing.ts'

export function HolidayRow({
  holiday: { day, name },
  index,
  edit,
}: {
  readonly holiday: Calendar['holidays'][number]
  readonly index: number
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Table.Tr {...placeOf('calendar', 'holidays', index)}>
      <Table.Td>
        <DayField
          label={`Day of holiday ${index + 1}`}
          hideLabel
          value={day}
          onCommit={(typed) =>
            edit(`Move the holiday “${name}”`, (draft) => {
              const changed = draft.calendar.holidays.with(index, { day: typed, name })
              draft.calendar.holidays = changed.toSorted((a, b) => (a.day < b.day ? -1 : 1))
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`Name of holiday ${index + 1}`}
          hideLabel
          value={name}
          onCommit={(typed) =>
            edit(`Rename the holiday “${name}”`, (draft) => {
              draft.calendar.holidays[index] = { day, name: typed }
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <RemoveButton
          what={`${name}, ${day}`}
          onClick={() =>
            edit(`Remove the holiday “${name}”`, (draft) => {
              draft.calendar.holidays.splice(index, 1)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}
