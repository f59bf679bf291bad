import { Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { Economics } from '../../../shared/plan/economics.ts'
import { NumberField, type NumberFieldProps } from '../../controls/NumberField.tsx'
import { numberText } from '../../controls/numberText.ts'
import { Origin } from '../../controls/Origin.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

interface Field extends Pick<NumberFieldProps, 'unit' | 'max' | 'counts' | 'step' | 'description'> {
  readonly name: keyof Economics
  readonly label: string
}

const FIELDS: readonly Field[] = [
  { name: 'monthlyValue', label: 'A customer pays a month', unit: 'money' },
  { name: 'grossMargin', label: 'Gross margin', unit: 'share', max: 1 },
  { name: 'engagementMonths', label: 'A customer stays', unit: 'count', max: 1200, counts: 'months' },
  { name: 'salesCostAMonth', label: 'Sales costs a month', unit: 'money', step: 1000 },
]

/** What customers bring over time and what sales costs, for lifetime value, cost per customer and payback. */
export const EconomicsSection = memo(function EconomicsSection({
  economics,
  writing,
  edit,
}: {
  readonly economics: Economics
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  return (
    <Section
      title="Customer value"
      words="What a customer is worth, and what sales costs: for the cost of winning one and payback. Leave empty what you do not know yet."
    >
      <div className={classes.fields}>
        {FIELDS.map(({ name, label, ...field }) => (
          <div key={name} {...placeOf('economics', name)}>
            <NumberField
              {...field}
              {...writing}
              label={label}
              w="var(--sla-field-width)"
              min={0}
              placeholder="–"
              value={economics[name]}
              onCommit={(value) =>
                edit(`Set “${label}” to ${numberText(value, field.unit, format)}`, (draft) => {
                  draft.economics[name] = value
                })
              }
              onClear={() =>
                edit(`Empty “${label}”`, (draft) => {
                  draft.economics[name] = null
                })
              }
            />
          </div>
        ))}
      </div>
      <LifetimeValue economics={economics} writing={writing} />
    </Section>
  )
})

/** What a customer is worth over the whole engagement, with how it comes about. */
function LifetimeValue({
  economics: { monthlyValue, grossMargin, engagementMonths },
  writing,
}: {
  readonly economics: Economics
  readonly writing: Writing
}): ReactNode {
  if (monthlyValue === null || grossMargin === null || engagementMonths === null) return null
  const format = createFormat(writing.locale, writing.currency)
  return (
    <Text>
      A customer is worth{' '}
      <strong>
        <Origin figure="money.lifetimeValue">
          {format.money(monthlyValue * grossMargin * engagementMonths)}
        </Origin>
      </strong>
      <Text span c="dimmed">
        {` = ${format.money(monthlyValue)} a month × ${format.share(grossMargin)} × ${format.number(engagementMonths, 1)} months`}
      </Text>
    </Text>
  )
}
