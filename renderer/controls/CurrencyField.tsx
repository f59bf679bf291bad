import { Select, type SelectProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PlanSession } from '../api/planSession.tsx'
import { currencyOptions } from '../text/companyOptions.ts'

/** The currency that every amount of the plan is in. */
export function CurrencyField({
  currency,
  edit,
  ...rest
}: Pick<SelectProps, 'w' | 'comboboxProps'> & {
  readonly currency: string
  readonly edit: PlanSession['edit']
}): ReactNode {
  return (
    <Select
      {...rest}
      label="Currency"
      searchable
      data={currencyOptions(currency)}
      value={currency}
      onChange={(chosen) => {
        if (chosen === null) return
        edit(`Change the currency to ${chosen}`, (draft) => {
          draft.company.currency = chosen
        })
      }}
    />
  )
}
