import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { present } from '../../shared/base/invariant.ts'

/** One of a few things, chosen from a list. */
export function ChoiceField<T extends string>({
  label,
  hideLabel,
  options,
  value,
  onChoose,
  ...rest
}: Omit<NativeSelectProps, 'label' | 'data' | 'value' | 'onChange'> & {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}): ReactNode {
  return (
    <NativeSelect
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={[...options]}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option.value === currentTarget.value)
        onChoose(present(chosen, 'the chosen option').value)
      }}
    />
  )
}
