import { Select, type SelectProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PlanSession } from '../api/planSession.tsx'
import { localeOptions } from '../text/companyOptions.ts'

/** How the numbers and dates of the plan are written. */
export function LocaleField({
  locale,
  edit,
  ...rest
}: Pick<SelectProps, 'w' | 'comboboxProps'> & {
  readonly locale: string
  readonly edit: PlanSession['edit']
}): ReactNode {
  return (
    <Select
      {...rest}
      label="Numbers and dates as in"
      searchable
      data={localeOptions(locale)}
      value={locale}
      onChange={(chosen) => {
        if (chosen === null) return
        edit('Change how numbers are written', (draft) => {
          draft.company.locale = chosen
        })
      }}
    />
  )
}
