import { Select } from '@mantine/core'
import type { ReactNode } from 'react'

/** One of many things, found by typing a part of its name: what stands there gives way at once. */
export function SearchSelect({
  label,
  options,
  value,
  onChoose,
  wideList,
  w,
}: {
  readonly label: string
  readonly options: readonly (string | { readonly value: string; readonly label: string })[]
  readonly value: string
  readonly onChoose: (value: string) => void
  /** For a list whose lines are longer than the field. */
  readonly wideList?: boolean
  readonly w?: string
}): ReactNode {
  return (
    <Select
      label={label}
      {...(w === undefined ? {} : { w })}
      {...(wideList && {
        comboboxProps: { width: 'var(--sla-wide-field-width)', position: 'bottom-start' as const },
      })}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing is called like that."
      data={[...options]}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChoose(chosen)
      }}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}
