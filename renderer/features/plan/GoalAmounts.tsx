import type { ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { Goal } from '../../../shared/plan/goal.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import type { EditPlan, Writing } from './editing.ts'

/** Characters of an amount that fit a short field. */
const SHORT_AMOUNT = 11

/** One amount for each period of the goal. */
export function GoalAmounts({
  goal,
  names,
  writing,
  edit,
}: {
  readonly goal: Goal
  /** The months that each amount is for. */
  readonly names: readonly string[]
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const longest = Math.max(...goal.amounts.map((amount) => format.money(amount).length))
  const isNarrow = goal.period === 'month' && longest <= SHORT_AMOUNT
  return goal.amounts.map((amount, index) => {
    const label = names[index] ?? ''
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
