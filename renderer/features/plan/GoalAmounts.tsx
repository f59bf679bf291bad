import type { ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { addMonths } from '../../../shared/base/month.ts'
import type { Goal, Horizon } from '../../../shared/plan/goal.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import type { EditPlan, Writing } from './editing.ts'

/** Characters of an amount that fit a short field. */
const SHORT_AMOUNT = 11

/** One amount for each period of the goal. */
export function GoalAmounts({
  goal,
  horizon,
  writing,
  edit,
}: {
  readonly goal: Goal
  readonly horizon: Horizon
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const longest = Math.max(...goal.amounts.map((amount) => format.money(amount).length))
  const isNarrow = goal.period !== 'horizon' && longest <= SHORT_AMOUNT
  return goal.amounts.map((amount, index) => {
    const label = periodName(goal.period, horizon, index, writing)
    return (
      <NumberField
        key={label}
        label={label}
        w={isNarrow ? 'var(--sla-short-field-width)' : 'var(--sla-field-width)'}
        unit="money"
        min={0}
        step={10_000}
        {...writing}
        value={amount}
        onCommit={(typed) =>
          edit(`Set the goal of ${label} to ${format.money(typed)}`, (draft) => {
            draft.goal.amounts[index] = typed
          })
        }
      />
    )
  })
}

function periodName(
  period: Goal['period'],
  { start, months }: Horizon,
  index: number,
  { locale, currency }: Writing,
): string {
  const format = createFormat(locale, currency)
  const span = (from: number, length: number): string => {
    const first = addMonths(start, from)
    const last = addMonths(start, Math.min(months, from + length) - 1)
    if (first === last) return format.month(first)
    const isOneYear = first.slice(0, 4) === last.slice(0, 4)
    return `${isOneYear ? format.monthName(first) : format.month(first)}–${format.month(last)}`
  }
  switch (period) {
    case 'horizon':
      return span(0, months)
    case 'year':
      return span(index * 12, 12)
    case 'quarter':
      return span(index * 3, 3)
    case 'month':
      return format.month(addMonths(start, index))
  }
}
