import { Button, Group, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { sum } from '../../../shared/base/sum.ts'
import { setGoalTotal, spreadGoal } from '../../../shared/plan/changes/goal.ts'
import type { Goal } from '../../../shared/plan/goal.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import type { EditPlan, Writing } from './editing.ts'

const EVEN = Array.from({ length: 12 }, () => 1)

/** What the periods of the goal come to, typed as one amount, and ways to spread it over them. */
export function GoalSpread({
  goal,
  seasonOfRevenue,
  writing,
  edit,
}: {
  readonly goal: Goal
  /** Factors by calendar month that the recorded revenue shows; null where it shows none. */
  readonly seasonOfRevenue: readonly number[] | null
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const ways = [
    { name: 'Evenly over the months', factors: EVEN },
    ...(goal.entrySeasonality ? [{ name: 'As leads come in', factors: goal.entrySeasonality }] : []),
    ...(seasonOfRevenue ? [{ name: 'As revenue came in', factors: seasonOfRevenue }] : []),
  ]
  return (
    <Group gap="md" align="flex-end" wrap="nowrap">
      <NumberField
        label="In all"
        w="var(--sla-field-width)"
        unit="money"
        min={0}
        max={1e15}
        step={10_000}
        {...writing}
        value={sum(goal.amounts)}
        onCommit={(total) =>
          edit(`Set the whole goal to ${format.money(total)}`, (draft) => setGoalTotal(draft, total))
        }
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">Spread it</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ways.map(({ name, factors }) => (
            <Menu.Item
              key={name}
              onClick={() =>
                edit(`Spread the goal ${name.toLowerCase()}`, (draft) => spreadGoal(draft, factors))
              }
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
