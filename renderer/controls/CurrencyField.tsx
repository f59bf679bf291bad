import type { ReactNode } from 'react'
import { createFormat } from '../../shared/base/format.ts'
import { sum } from '../../shared/base/sum.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { useSettledPlanSession } from '../api/planSession.tsx'
import { useTellWithUndo } from '../api/useTellWithUndo.ts'
import { currencyOptions } from '../text/companyOptions.ts'
import { SearchSelect } from './SearchSelect.tsx'

/** The currency that every amount of the plan is in. No rate is known, so another one leaves the numbers as they are. */
export function CurrencyField(props: { readonly w?: string; readonly wideList?: boolean }): ReactNode {
  const { plan, edit } = useSettledPlanSession()
  const tell = useTellWithUndo()
  const { currency } = plan.company
  const choose = (chosen: string): void => {
    if (chosen === currency) return
    const label = `Change the currency to ${chosen}`
    const edited = edit(label, (draft) => {
      draft.company.currency = chosen
    })
    if (edited.ok)
      tell(label, `All amounts keep their numbers${goalWords(plan, chosen)}. Nothing was converted.`)
  }
  return (
    <SearchSelect
      {...props}
      label="Currency"
      options={currencyOptions(currency)}
      value={currency}
      onChoose={choose}
    />
  )
}

/** The goal before and after, as an example. */
function goalWords({ company, goal }: Plan, chosen: string): string {
  const total = sum(goal.amounts)
  if (total === 0) return ''
  const before = createFormat(company.locale, company.currency).money(total)
  return `: the goal of ${before} is ${createFormat(company.locale, chosen).money(total)} now`
}
