import { Button, Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Goal } from '../../../shared/plan/goal.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { placeOf } from '../../controls/places.ts'
import { monthOptions } from '../../text/companyOptions.ts'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

/** Factors of lead entries by calendar month, for those whose year is not even. */
export function SeasonalityFields({
  factors,
  recorded,
  writing,
  edit,
}: {
  readonly factors: Goal['entrySeasonality']
  /** What history shows; null where it is too short. */
  readonly recorded: readonly number[] | null
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  return (
    <Stack gap="sm" {...placeOf('goal', 'entrySeasonality')}>
      <Checkbox
        label="Leads come in unevenly over the year"
        description="Factors around 1; the model scales them so that they average 1"
        checked={factors !== null}
        onChange={({ currentTarget: { checked } }) =>
          edit(checked ? 'Give the year a season' : 'Make the year even', (draft) => {
            draft.goal.entrySeasonality = checked ? Array.from({ length: 12 }, () => 1) : null
          })
        }
      />
      {factors && (
        <div className={classes.months}>
          {monthOptions(writing.locale).map(({ label }, index) => (
            <NumberField
              key={label}
              label={label}
              unit="count"
              min={0}
              max={100}
              step={0.1}
              locale={writing.locale}
              value={factors[index] ?? 1}
              onCommit={(factor) =>
                edit(`Change the season of ${label}`, (draft) => {
                  if (draft.goal.entrySeasonality) draft.goal.entrySeasonality[index] = factor
                })
              }
            />
          ))}
        </div>
      )}
      {factors && recorded && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() =>
            edit('Take the season from the history', (draft) => {
              draft.goal.entrySeasonality = recorded.map((factor) => Math.round(factor * 100) / 100)
            })
          }
        >
          Take the season from the history
        </Button>
      )}
    </Stack>
  )
}
