import { Autocomplete } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSettledPlanSession } from '../../api/planSession.tsx'

/** The name of whoever does something: typed, or one of the plan's people. */
export function PersonField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (name: string) => void
}): ReactNode {
  const { plan } = useSettledPlanSession()
  return (
    <Autocomplete
      label={label}
      maw="var(--sla-wide-field-width)"
      maxLength={200}
      data={[...new Set(plan.people.map(({ name }) => name))]}
      value={value}
      onChange={onChange}
    />
  )
}
