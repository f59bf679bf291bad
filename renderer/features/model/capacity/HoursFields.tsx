import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import { contactEffort } from '../../../../shared/model/hours/contactEffort.ts'
import { hoursDriver } from '../../../../shared/model/hours/hoursDrivers.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { HoursDriver, WorkHours } from '../../../../shared/plan/salesWork.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { DriverField } from '../../../controls/DriverField.tsx'
import { NumberField, type NumberFieldProps } from '../../../controls/NumberField.tsx'
import { NumbersField } from '../../../controls/NumbersField.tsx'
import { numberText } from '../../../controls/numberText.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { placeOf } from '../../../controls/places.ts'
import { FigureList } from '../FigureList.tsx'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'

const FIELDS: readonly (Pick<NumberFieldProps, 'unit' | 'max' | 'counts' | 'whole' | 'label'> & {
  readonly kind: HoursDriver
})[] = [
  { kind: 'sellingShare', label: 'Share of the day for leads', unit: 'share', max: 1 },
  { kind: 'attempts', label: 'Attempts at most', unit: 'count', whole: true, max: 50 },
  { kind: 'minutesAnAttempt', label: 'An attempt takes', unit: 'count', counts: 'minutes' },
  { kind: 'minutesAConversation', label: 'A conversation takes', unit: 'count', counts: 'minutes' },
]

/** What a lead takes of a rep's time: contact first, then each stage that it reaches. */
export function HoursFields({
  plan: { stages, handoffStageId },
  hours,
  writing,
}: {
  readonly plan: Plan
  readonly hours: WorkHours
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const format = createFormat(writing.locale, writing.currency)
  const change = (label: string, set: (hours: Draft<WorkHours>) => void) =>
    edit(label, (draft) => {
      if (draft.baseline.sales.hours) set(draft.baseline.sales.hours)
    })
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  const { contactChances: chances, minutesAnAttempt, minutesAConversation } = hours
  const { minutes, reached } = contactEffort(
    { chances, minutesAnAttempt, minutesAConversation },
    hours.attempts,
  )
  return (
    <>
      <div className={classes.fields} {...placeOf('baseline', 'sales', 'hours')}>
        {FIELDS.map(({ kind, label, ...field }) => (
          <div key={kind} {...placeOf('baseline', 'sales', 'hours', kind)}>
            <DriverField
              {...{ label, writing }}
              {...field}
              hideLabel={false}
              driver={hoursDriver(hours, kind)}
              onCommit={(value) =>
                change(`Set “${label}” to ${numberText(value, field.unit, format)}`, (found) => {
                  found[kind] = value
                })
              }
            />
          </div>
        ))}
        <div {...placeOf('baseline', 'sales', 'hours', 'contactChances')}>
          <NumbersField
            label="Chance of contact at each attempt"
            description="The first, the second and so on; the last repeats."
            unit="share"
            min={0}
            max={1}
            locale={writing.locale}
            values={chances}
            onCommit={(values) =>
              change('Change the chances of contact', (found) => {
                found.contactChances = values
              })
            }
          />
        </div>
      </div>
      <div className={classes.fields} {...placeOf('baseline', 'sales', 'hours', 'minutesByStage')}>
        {stages.slice(handoff).map(({ id, name }, index) => (
          <NumberField
            key={id}
            label={index === 0 ? `${name}, beside the contact` : `Each ${name}`}
            unit="count"
            counts="minutes"
            min={0}
            max={100_000}
            w="var(--sla-field-width)"
            placeholder="–"
            locale={writing.locale}
            value={hours.minutesByStage[id] ?? null}
            onCommit={(typed) =>
              change(`Set what ${name} takes to ${format.number(typed, 1)} minutes`, (found) => {
                found.minutesByStage[id] = typed
              })
            }
            onClear={() =>
              change(`Say no time for ${name}`, (found) => {
                delete found.minutesByStage[id]
              })
            }
          />
        ))}
      </div>
      <FigureList
        figures={[
          {
            name: 'Contacting a lead takes',
            value: <Origin figure="contact.minutes">{`${format.number(minutes, 1)} minutes`}</Origin>,
          },
          {
            name: 'Leads that are reached',
            value: <Origin figure="contact.reached">{format.share(reached)}</Origin>,
          },
        ]}
      />
    </>
  )
}
