import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/base/invariant.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { Metric } from '../../../shared/plan/commitments.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import type { Problem } from '../../../shared/plan/problem.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { metricNames } from '../../text/metricNames.ts'
import { DurationFields } from './DurationFields.tsx'
import type { Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

type Of<K extends Metric['kind']> = Extract<Metric, { readonly kind: K }>

/** The figures that belong to a promise, whichever of them. */
type Terms = Partial<
  Pick<Of<'leads-handed-over'>, 'segmentId'> &
    Pick<Of<'first-touch-within'>, 'minutes' | 'clock'> &
    Pick<Of<'attempts-within'>, 'attempts' | 'days'>
>

interface MetricFieldsProps {
  readonly metric: Metric
  /** Names the promise for those who listen. */
  readonly name: string
  readonly segments: readonly Segment[]
  readonly writing: Writing
  readonly onChange: (changed: Terms) => Result<unknown, readonly Problem[]>
}

/** What is promised, and the figures that belong to the promise itself. */
export function MetricFields(props: MetricFieldsProps): ReactNode {
  return (
    <div className={classes.metric}>
      <Text>{metricNames[props.metric.kind]}</Text>
      <div className={classes.terms}>
        <TermFields {...props} />
      </div>
    </div>
  )
}

const CLOCKS = [
  { value: 'business', label: 'in working hours' },
  { value: 'calendar', label: 'around the clock' },
] as const

function TermFields({ metric, name, segments, writing, onChange }: MetricFieldsProps): ReactNode {
  switch (metric.kind) {
    case 'lead-value-handed-over':
    case 'data-complete':
    case 'leads-worked':
      return null
    case 'leads-handed-over':
      return (
        <ChoiceField
          label={`Kinds of leads of ${name}`}
          hideLabel
          options={[
            { value: '', label: 'all of marketing’s' },
            ...segments.map((segment) => ({ value: segment.id, label: segment.name })),
          ]}
          value={metric.segmentId ?? ''}
          onChoose={(chosen) => onChange({ segmentId: segments.find(({ id }) => id === chosen)?.id ?? null })}
        />
      )
    case 'first-touch-within':
      return (
        <>
          <DurationFields
            {...{ name, writing }}
            minutes={metric.minutes}
            onCommit={(minutes) => onChange({ minutes })}
          />
          <ChoiceField
            label={`Clock of ${name}`}
            hideLabel
            options={CLOCKS}
            value={metric.clock}
            onChoose={(clock) => onChange({ clock })}
          />
        </>
      )
    case 'attempts-within':
      return (
        <>
          <NumberField
            label={`Attempts of ${name}`}
            hideLabel
            unit="count"
            whole
            min={1}
            max={50}
            locale={writing.locale}
            value={metric.attempts}
            counts="times"
            onCommit={(attempts) => onChange({ attempts })}
          />
          <NumberField
            label={`Days of ${name}`}
            hideLabel
            unit="days"
            whole
            min={1}
            max={365}
            locale={writing.locale}
            value={metric.days}
            onCommit={(days) => onChange({ days })}
          />
        </>
      )
    case 'decided-within':
      return (
        <DurationFields
          {...{ name, writing }}
          minutes={metric.minutes}
          onCommit={(minutes) => onChange({ minutes })}
        />
      )
    default:
      return assertNever(metric)
  }
}
