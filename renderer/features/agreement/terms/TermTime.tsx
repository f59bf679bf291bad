import type { ReactNode } from 'react'
import { usePlanSession } from '../../../api/planSession.tsx'
import { DurationField } from '../../../controls/DurationField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { useEditTerms } from './editing.ts'

/** Most minutes that a plan takes for a time. */
export const MINUTES_MOST = 100_000

/** A term that is a time on the working calendar, or left open. */
export function TermTime({
  term,
  label,
  description,
}: {
  readonly term: 'routeWithinMinutes' | 'reassignAfterMinutes'
  readonly label: string
  /** What it is for, and what it means when it is left empty. */
  readonly description: string
}): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  const set = (minutes: number | null) =>
    edit(`Change “${label}”`, (terms) => {
      terms[term] = minutes
    })
  return (
    <div {...placeOf('terms', term)}>
      <DurationField
        {...{ label, description }}
        clock="business"
        calendar={plan.calendar}
        locale={plan.company.locale}
        max={MINUTES_MOST}
        minutes={plan.terms[term]}
        onCommit={set}
        onClear={() => void set(null)}
      />
    </div>
  )
}
