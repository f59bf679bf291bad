import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { firstDay, lastDay, addMonths, localDay } from '../../../shared/base/month.ts'
import { addHolidays } from '../../../shared/plan/changes/holidays.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import type { Horizon } from '../../../shared/plan/goal.ts'
import { HOLIDAY_SETS, publicHolidays, type HolidaySet } from '../../../shared/plan/holidaySets.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { placeOf } from '../../controls/places.ts'
import { useTellRefusal } from '../../controls/useTellRefusal.ts'
import type { EditPlan } from './editing.ts'
import { HolidayRow } from './HolidayRow.tsx'
import { PasteHolidays } from './PasteHolidays.tsx'

const COLUMNS = [
  { heading: 'Day', width: 35 },
  { heading: 'Holiday', width: 55 },
  { heading: 'Remove', silent: true },
]

const SET_NAMES: Readonly<Record<HolidaySet, string>> = {
  US: 'United States, federal',
  GB: 'England and Wales',
  DE: 'Germany, nationwide',
  AT: 'Austria',
  FR: 'France',
  'euro-banks': 'Banks of the euro area',
}

const SHOWN_AT_FIRST = 15

/** The days on which nobody works leads: typed, pasted, or those of a country in the months of the plan. */
export function HolidaysPart({
  holidays,
  horizon,
  locale,
  edit,
}: {
  readonly holidays: Calendar['holidays']
  readonly horizon: Horizon
  readonly locale: string
  readonly edit: EditPlan
}): ReactNode {
  const [all, setAll] = useState(false)
  const [isPasting, setIsPasting] = useState(false)
  const tell = useTellRefusal()
  const shown = all ? holidays : holidays.slice(0, SHOWN_AT_FIRST)
  const addSet = (set: HolidaySet) => {
    const last = lastDay(addMonths(horizon.start, horizon.months - 1))
    const added = publicHolidays(set, firstDay(horizon.start), last)
    tell(edit(`Add the holidays of ${SET_NAMES[set]}`, (draft) => addHolidays(draft, [...added])))
  }
  return (
    <Stack gap="sm" {...placeOf('calendar', 'holidays')}>
      <Title order={3}>Holidays</Title>
      {holidays.length === 0 && <Text c="dimmed">None yet: every weekday counts as worked.</Text>}
      {holidays.length > 0 && (
        <CellTable label="Holidays" columns={COLUMNS}>
          {shown.map((holiday, index) => (
            <HolidayRow key={`${holiday.day} ${holiday.name}`} {...{ holiday, index, edit }} />
          ))}
        </CellTable>
      )}
      <Group gap="sm">
        {shown.length < holidays.length && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {holidays.length} holidays
          </Button>
        )}
        <AddButton
          onAdd={() => {
            setAll(true)
            return edit('Add a holiday', (draft) => {
              draft.calendar.holidays.push({ day: localDay(new Date()), name: 'New holiday' })
            })
          }}
        >
          Add a holiday
        </AddButton>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">Add public holidays</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {HOLIDAY_SETS.map((set) => (
              <Menu.Item key={set} onClick={() => addSet(set)}>
                {SET_NAMES[set]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          Paste a list
        </Button>
      </Group>
      {isPasting && <PasteHolidays {...{ locale, edit }} onDone={() => setIsPasting(false)} />}
    </Stack>
  )
}
