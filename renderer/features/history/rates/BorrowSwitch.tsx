import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import classes from '../HistoryScreen.module.css'

/** Whether the rates of a segment lean on the others. */
export function BorrowSwitch({
  segment: { id, name, borrowsRates = false },
  label,
  hideLabel = false,
}: {
  readonly segment: Segment
  readonly label: string
  readonly hideLabel?: boolean
}): ReactNode {
  const { edit } = usePlanSession()
  return (
    <Checkbox
      {...(hideLabel ? { 'aria-label': label, className: classes.borrows ?? '' } : { label })}
      checked={borrowsRates}
      onChange={({ currentTarget: { checked } }) =>
        edit(`${checked ? 'Let' : 'No longer let'} “${name}” borrow rates`, (draft) => {
          const found = draft.segments.find((segment) => segment.id === id)
          if (!found) return
          if (checked) found.borrowsRates = true
          else delete found.borrowsRates
        })
      }
    />
  )
}
