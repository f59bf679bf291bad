import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { Driver } from '../../../shared/plan/drivers.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { numberText } from '../../controls/numberText.ts'
import type { Commit } from '../../controls/useDraft.ts'
import type { Writing } from './editing.ts'

/** The first value of a driver; where it changes later, that is said below. */
export function DriverField({
  label,
  hideLabel = true,
  unit,
  driver,
  writing,
  onCommit,
  onClear,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly unit: 'count' | 'money'
  /** Null where nobody has said. */
  readonly driver: Driver | null
  readonly writing: Writing
  readonly onCommit: Commit<number>
  /** Where the field may be left empty. */
  readonly onClear?: () => void
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  return (
    <>
      <NumberField
        {...{ label, hideLabel, unit, onCommit }}
        {...writing}
        min={0}
        {...(hideLabel ? {} : { w: 'var(--sla-field-width)' })}
        value={driver?.value ?? null}
        {...(onClear ? { onClear, placeholder: '–' } : {})}
      />
      {driver?.changes.map(({ from, value }) => (
        <Text key={from} size="xs" c="dimmed" ta="end" px="sm">
          {numberText(value, unit, format)} from {format.month(from)}
        </Text>
      ))}
    </>
  )
}
