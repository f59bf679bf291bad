import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../shared/base/format.ts'
import type { Company } from '../../shared/plan/company.ts'
import type { Driver } from '../../shared/plan/drivers.ts'
import { NumberField, type NumberFieldProps } from './NumberField.tsx'
import { numberText } from './numberText.ts'
import type { Commit } from './useDraft.ts'

interface DriverFieldProps extends Pick<NumberFieldProps, 'unit' | 'max' | 'counts' | 'whole' | 'step'> {
  readonly label: string
  readonly hideLabel?: boolean
  /** Null where nobody has said. */
  readonly driver: Driver | null
  /** How numbers are written in the plan. */
  readonly writing: Pick<Company, 'locale' | 'currency'>
  readonly onCommit: Commit<number>
  /** Where the field may be left empty. */
  readonly onClear?: () => void
}

/** The first value of a driver; where it changes later, that is said below. */
export function DriverField(props: DriverFieldProps): ReactNode {
  const { hideLabel = true, driver, writing, onClear, ...field } = props
  const format = createFormat(writing.locale, writing.currency)
  return (
    <>
      <NumberField
        {...field}
        {...{ hideLabel }}
        {...writing}
        min={0}
        {...(hideLabel ? {} : { w: 'var(--sla-field-width)' })}
        value={driver?.value ?? null}
        {...(onClear ? { onClear, placeholder: '–' } : {})}
      />
      {driver?.changes.map(({ from, value }) => (
        <Text key={from} size="xs" c="dimmed" ta="end" px="sm">
          {numberText(value, field.unit, format)} from {format.month(from)}
        </Text>
      ))}
    </>
  )
}
