import type { ReactNode } from 'react'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { useEditTerms } from './editing.ts'

type NumberTerm = { [K in keyof Terms]: Terms[K] extends number | null ? K : never }[keyof Terms]

/** A term that is a number, or left open. */
export function TermNumber({
  term,
  label,
  description,
  unit,
  max,
}: {
  readonly term: NumberTerm
  readonly label: string
  /** What it is for, and what it means when it is left empty. */
  readonly description: string
  readonly unit: 'days' | 'share'
  readonly max: number
}): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  const set = (value: number | null) =>
    edit(`Change “${label}”`, (terms) => {
      terms[term] = value
    })
  return (
    <div {...placeOf('terms', term)}>
      <NumberField
        {...{ label, description, unit, max }}
        min={0}
        whole={unit !== 'share'}
        locale={plan.company.locale}
        value={plan.terms[term]}
        onCommit={set}
        onClear={() => void set(null)}
      />
    </div>
  )
}
