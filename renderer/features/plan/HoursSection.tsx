import { Select, Stack, Table, Title } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { Day } from '../../../shared/base/month.ts'
import { fail } from '../../../shared/base/result.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { DayField } from '../../controls/DateFields.tsx'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { timeZoneOptions } from '../../text/companyOptions.ts'
import type { EditPlan } from './editing.ts'
import { hoursText, parseHours } from './openingHours.ts'
import classes from './PlanScreen.module.css'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const COLUMNS = [
  { heading: 'Day', width: 35 },
  { heading: 'Holiday', width: 55 },
  { heading: 'Remove', silent: true },
]

export const HoursSection = memo(function HoursSection({
  calendar: { timeZone, windows, holidays },
  edit,
}: {
  readonly calendar: Calendar
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Section
      title="Working hours"
      words="When leads are worked. Promises in working hours are measured on this clock."
    >
      <Select
        label="Time zone"
        searchable
        w="var(--sla-wide-field-width)"
        data={timeZoneOptions(timeZone)}
        value={timeZone}
        onChange={(zone) => {
          if (zone === null) return
          edit('Change the time zone', (draft) => {
            draft.calendar.timeZone = zone
          })
        }}
      />
      <div className={classes.columns}>
        <div>
          {WEEKDAYS.map((name, index) => (
            <TextField
              key={name}
              label={name}
              classNames={{ root: classes.hours ?? '' }}
              placeholder="Closed"
              value={hoursText(windows, index + 1)}
              onCommit={(text) => {
                const read = parseHours(text, index + 1)
                if (!read.ok) return fail([{ path: [], message: read.error }])
                return edit(`Change the hours of ${name}`, (draft) => {
                  const others = draft.calendar.windows.filter(({ weekday }) => weekday !== index + 1)
                  draft.calendar.windows = [...others, ...read.value].toSorted(
                    (a, b) => a.weekday - b.weekday,
                  )
                })
              }}
            />
          ))}
        </div>
        <Holidays holidays={holidays} edit={edit} />
      </div>
    </Section>
  )
})

function Holidays({
  holidays,
  edit,
}: {
  readonly holidays: Calendar['holidays']
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Stack gap="sm">
      <Title order={3}>Holidays</Title>
      {holidays.length > 0 && (
        <CellTable label="Holidays" columns={COLUMNS}>
          {holidays.map(({ day, name }, index) => (
            <Table.Tr key={`${day} ${name}`}>
              <Table.Td>
                <DayField
                  label={`Day of holiday ${index + 1}`}
                  hideLabel
                  value={day}
                  onCommit={(typed) =>
                    edit('Change a holiday', (draft) => {
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
                    edit('Change a holiday', (draft) => {
                      draft.calendar.holidays[index] = { day, name: typed }
                    })
                  }
                />
              </Table.Td>
              <Table.Td ta="end">
                <RemoveButton
                  what={`${name}, ${day}`}
                  onClick={() =>
                    edit('Remove a holiday', (draft) => {
                      draft.calendar.holidays.splice(index, 1)
                    })
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </CellTable>
      )}
      <AddButton
        onAdd={() =>
          edit('Add a holiday', (draft) => {
            const today = Day.parse(new Date().toISOString().slice(0, 10))
            draft.calendar.holidays.push({ day: today, name: 'New holiday' })
          })
        }
      >
        Add a holiday
      </AddButton>
    </Stack>
  )
}
