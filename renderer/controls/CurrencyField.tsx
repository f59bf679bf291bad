import type { ReactNode } from 'react'
import type { PlanSession } from '../api/planSession.tsx'
import { currencyOptions } from '../text/companyOptions.ts'
import { SearchSelect } from './SearchSelect.tsx'

/** The currency that every amount of the plan is in. */
export function CurrencyField({
  currency,
  edit,
  ...rest
}: {
  readonly currency: string
  readonly edit: PlanSession['edit']
  readonly w?: string
  readonly wideList?: boolean
}): ReactNode {
  return (
    <SearchSelect
      {...rest}
      label="Currency"
      options={currencyOptions(currency)}
      value={currency}
      onChoose={(chosen) =>
        edit(`Change the currency to ${chosen}`, (draft) => {
          draft.company.currency = chosen
        })
      }
    />
  )
}
