import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

/** Why somebody does what cannot be undone: kept in the timeline, as it is typed. */
export function ReasonField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactNode {
  return (
    <Textarea
      label={label}
      autosize
      maxLength={10_000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
