import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import type { PastWork } from '../../../shared/plan/pastWork.ts'
import { DurationField } from '../../controls/DurationField.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { numberText } from '../../controls/numberText.ts'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

const TIMES = [
  { name: 'medianMinutes', label: 'Half had a first touch within' },
  { name: 'ninetyMinutes', label: 'Nine in ten had one within' },
] as const

const NUMBERS = [
  { name: 'attempts', label: 'Attempts a lead', unit: 'count', max: 50 },
  { name: 'rejectedShare', label: 'Share given back', unit: 'share', max: 1 },
] as const

const MINUTES_MAX = 100_000

/** How fast and how often leads were worked until now: what the promises of sales start from. */
export const PastWorkSection = memo(function PastWorkSection({
  pastWork,
  calendar,
  writing,
  edit,
}: {
  readonly pastWork: PastWork
  readonly calendar: Calendar
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const set = (label: string, name: keyof PastWork, value: number | null) =>
    edit(label, (draft) => {
      draft.pastWork[name] = value
    })
  return (
    <Section
      title="How leads are worked today"
      words="As a report of your CRM has it, in business time from the hand-off. The agreement states it as what the promises of sales start from; leave empty what nobody has measured."
    >
      <div className={classes.fields}>
        {TIMES.map(({ name, label }) => (
          <div key={name} {...placeOf('pastWork', name)}>
            <DurationField
              {...{ label, calendar }}
              locale={writing.locale}
              clock="business"
              minutes={pastWork[name]}
              max={MINUTES_MAX}
              placeholder="Such as 4 h"
              onCommit={(value) => set(`Change “${label}”`, name, value)}
              onClear={() => set(`Empty “${label}”`, name, null)}
            />
          </div>
        ))}
        {NUMBERS.map(({ name, label, unit, max }) => (
          <div key={name} {...placeOf('pastWork', name)}>
            <NumberField
              {...{ label, unit, max, ...writing }}
              w="var(--sla-field-width)"
              min={0}
              placeholder="–"
              value={pastWork[name]}
              onCommit={(value) => set(`Set “${label}” to ${numberText(value, unit, format)}`, name, value)}
              onClear={() => set(`Empty “${label}”`, name, null)}
            />
          </div>
        ))}
      </div>
    </Section>
  )
})
