import { useState, type ReactNode } from 'react'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import type { Commit } from '../../controls/useDraft.ts'
import type { Writing } from './editing.ts'

const HOUR = 60
const MINUTES_MAX = 100_000

const UNITS = [
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
] as const

/** A length of time, kept in minutes and typed in what suits it. */
export function DurationFields({
  minutes,
  name,
  writing,
  onCommit,
}: {
  readonly minutes: number
  readonly name: string
  readonly writing: Writing
  readonly onCommit: Commit<number>
}): ReactNode {
  const [unit, setUnit] = useState<'minutes' | 'hours'>(minutes % HOUR === 0 ? 'hours' : 'minutes')
  const size = unit === 'hours' ? HOUR : 1
  return (
    <>
      <NumberField
        label={`Time of ${name}`}
        hideLabel
        unit="count"
        min={1 / size}
        max={MINUTES_MAX / size}
        locale={writing.locale}
        value={minutes / size}
        onCommit={(typed) => onCommit(typed * size)}
      />
      <ChoiceField
        label={`Unit of time of ${name}`}
        hideLabel
        options={UNITS}
        value={unit}
        onChoose={setUnit}
      />
    </>
  )
}
