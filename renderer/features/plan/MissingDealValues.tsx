import type { ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { Baseline } from '../../../shared/plan/drivers.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import type { EditPlan, Writing } from './editing.ts'

/** Gives all kinds of leads that have no deal value yet the same one; they can differ later. */
export function MissingDealValues({
  segments,
  drivers,
  writing,
  edit,
}: {
  readonly segments: readonly Segment[]
  readonly drivers: Baseline['segments']
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const without = segments.filter(({ id }) => drivers[id]?.dealValue.value === 0)
  if (without.length < 2) return null
  const format = createFormat(writing.locale, writing.currency)
  return (
    <NumberField
      label={`Deal value of the ${without.length} kinds without one`}
      w="var(--sla-wide-field-width)"
      unit="money"
      min={0}
      {...writing}
      value={null}
      onCommit={(value) =>
        edit(`Set ${without.length} deal values to ${format.money(value)}`, (draft) => {
          for (const { dealValue } of Object.values(draft.baseline.segments)) {
            if (dealValue.value === 0) dealValue.value = value
          }
        })
      }
    />
  )
}
