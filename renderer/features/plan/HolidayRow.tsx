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
  // Whatever has moved since the page was drawn: the list is in the order of its days.
  const holidayIn = ({ holidays }: Calendar): Calendar['holidays'][number] | undefined =>
    holidays.find((holiday) => holiday.day === day) ?? holidays.find((holiday) => holiday.name === name)
  return (
    <Table.Tr {...placeOf('calendar', 'holidays', index)}>
      <Table.Td>
        <DayField
          label={`Day of holiday ${index + 1}`}
          hideLabel
          value={day}
          onCommit={(typed) =>
            edit(`Move the holiday “${name}”`, (draft) => {
              const holiday = holidayIn(draft.calendar)
              if (holiday) holiday.day = typed
              draft.calendar.holidays.sort((a, b) => (a.day < b.day ? -1 : 1))
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`Name of holiday ${index + 1}`}
          hideLabel
          lines="wrap"
          value={name}
          onCommit={(typed) =>
            edit(`Rename the holiday “${name}”`, (draft) => {
              const holiday = holidayIn(draft.calendar)
              if (holiday) holiday.name = typed
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <RemoveButton
          what={`${name}, ${day}`}
          onClick={() =>
            edit(`Remove the holiday “${name}”`, (draft) => {
              const holiday = holidayIn(draft.calendar)
              draft.calendar.holidays = draft.calendar.holidays.filter((other) => other !== holiday)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}
