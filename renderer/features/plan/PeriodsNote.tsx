import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { setGoalPeriod } from '../../../shared/plan/changes/goal.ts'
import { periodLengths, type Goal, type Horizon } from '../../../shared/plan/goal.ts'
import type { EditPlan } from './editing.ts'
import type { goalPeriods } from './goalPeriods.ts'

/** Which years or quarters the amounts are for, and what the amount of a cut-off one means. */
export function PeriodsNote({
  goal,
  horizon,
  fiscalYearStart,
  periods,
  edit,
}: {
  readonly goal: Goal
  readonly horizon: Horizon
  readonly fiscalYearStart: number
  readonly periods: ReturnType<typeof goalPeriods>
  readonly edit: EditPlan
}): ReactNode {
  if (goal.period !== 'year' && goal.period !== 'quarter') return null
  const what = `${goal.period}s`
  const fiscal = periodLengths({ ...goal, periodsFrom: 'fiscal-year' }, horizon, fiscalYearStart)
  const own = periodLengths(goal, horizon, fiscalYearStart)
  if (fiscal.join() !== own.join()) {
    return (
      <Text size="xs" c="dimmed">
        These {what} count from the first month of the plan.{' '}
        <Anchor
          component="button"
          type="button"
          inherit
          onClick={() =>
            edit(`Set the goal by ${goal.period} of the fiscal year`, (draft) =>
              setGoalPeriod(draft, goal.period),
            )
          }
        >
          Use those of the fiscal year
        </Anchor>
      </Text>
    )
  }
  const parts = periods.filter(({ isPart }) => isPart).map(({ name }) => name)
  return (
    <Text size="xs" c="dimmed">
      These are the {what} of the fiscal year.
      {parts.length > 0 &&
        ` ${parts.join(' and ')} ${parts.length === 1 ? 'is only a part of its' : 'are only parts of their'} ${parts.length === 1 ? goal.period : what}: the amount is for these months alone.`}
    </Text>
  )
}
