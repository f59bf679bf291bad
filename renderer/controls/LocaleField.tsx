import type { ReactNode } from 'react'
import type { PlanSession } from '../api/planSession.tsx'
import { localeOptions } from '../text/companyOptions.ts'
import { SearchSelect } from './SearchSelect.tsx'

/** How the numbers and dates of the plan are written. */
export function LocaleField({
  locale,
  edit,
  ...rest
}: {
  readonly locale: string
  readonly edit: PlanSession['edit']
  readonly w?: string
}): ReactNode {
  return (
    <SearchSelect
      {...rest}
      label="Numbers and dates as in"
      options={localeOptions(locale)}
      value={locale}
      onChoose={(chosen) =>
        edit('Change how numbers are written', (draft) => {
          draft.company.locale = chosen
        })
      }
    />
  )
}
