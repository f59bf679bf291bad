import { memo, type ReactNode } from 'react'
import { fail } from '../../../shared/base/result.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import type { Horizon } from '../../../shared/plan/goal.ts'
import { placeOf } from '../../controls/places.ts'
import { SearchSelect } from '../../controls/SearchSelect.tsx'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { timeZoneOptions } from '../../text/companyOptions.ts'
import type { EditPlan } from './editing.ts'
import { HolidaysPart } from './HolidaysPart.tsx'
import { hoursText, parseHours } from './openingHours.ts'
import classes from './PlanScreen.module.css'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const HoursSection = memo(function HoursSection({
  calendar: { timeZone, windows, holidays },
  horizon,
  locale,
  edit,
}: {
  readonly calendar: Calendar
  readonly horizon: Horizon
  readonly locale: string
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Section
      title="Working hours"
      words="When leads are worked. Promises in working hours are measured on this clock."
    >
      <div {...placeOf('calendar', 'timeZone')}>
        <SearchSelect
          label="Time zone"
          w="var(--sla-wide-field-width)"
          options={timeZoneOptions(timeZone)}
          value={timeZone}
          onChoose={(zone) =>
            edit(`Change the time zone to ${zone}`, (draft) => {
              draft.calendar.timeZone = zone
            })
          }
        />
      </div>
      <div className={classes.columns}>
        <div className={classes.week} {...placeOf('calendar', 'windows')}>
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
        <HolidaysPart {...{ holidays, horizon, locale, edit }} />
      </div>
    </Section>
  )
})
