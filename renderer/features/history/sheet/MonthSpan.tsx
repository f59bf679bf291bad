import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { addMonths, monthsBetween, type Month } from '../../../../shared/base/month.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { setHistorySpan } from '../../../../shared/plan/changes/history.ts'
import { HISTORY_MONTHS_MAX } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import { useEditWithLoss } from '../../../api/useEditWithLoss.ts'
import { MonthField } from '../../../controls/DateFields.tsx'

/** From which month to which the history goes: longer or shorter at either end. */
export function MonthSpan({
  history,
  format,
}: {
  readonly history: Plan['history']
  readonly format: Format
}): ReactNode {
  const editWithLoss = useEditWithLoss()
  const first = history.start
  const last = addMonths(first, history.months - 1)
  const span = (from: Month, to: Month): Result<unknown, readonly Problem[]> => {
    const months = monthsBetween(from, to) + 1
    if (months < 1) return refusal('The first month must come before the last.')
    if (months > HISTORY_MONTHS_MAX) {
      return refusal(`A history holds at most ${HISTORY_MONTHS_MAX} months.`)
    }
    editWithLoss(
      `Let the history go from ${format.month(from)} to ${format.month(to)}`,
      `The history now goes from ${format.month(from)} to ${format.month(to)}`,
      (draft) => setHistorySpan(draft, from, to),
    )
    return ok(null)
  }
  const isFull = history.months >= HISTORY_MONTHS_MAX
  return (
    <Group gap="md" align="flex-end">
      <MonthField
        label="First month"
        w="var(--sla-field-width)"
        value={first}
        onCommit={(month) => span(month, last)}
      />
      <MonthField
        label="Last month"
        w="var(--sla-field-width)"
        value={last}
        onCommit={(month) => span(first, month)}
      />
      {!isFull && (
        <>
          <Button variant="default" onClick={() => span(addMonths(first, -1), last)}>
            Add the month before
          </Button>
          <Button variant="default" onClick={() => span(first, addMonths(last, 1))}>
            Add the next month
          </Button>
        </>
      )}
    </Group>
  )
}

function refusal(message: string): Result<never, readonly Problem[]> {
  return fail([{ path: ['history'], message }])
}
