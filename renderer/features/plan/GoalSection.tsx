import { Checkbox, SegmentedControl, Stack } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { setGoalPeriod, setHorizon } from '../../../shared/plan/changes/goal.ts'
import {
  HORIZON_MONTHS_MAX,
  HORIZON_MONTHS_MIN,
  periodLengths,
  type Goal,
  type Horizon,
} from '../../../shared/plan/goal.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { MonthField } from '../../controls/DateFields.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import type { EditPlan, Writing } from './editing.ts'
import { GoalAmounts } from './GoalAmounts.tsx'
import { GoalSpread } from './GoalSpread.tsx'
import { goalPeriods } from './goalPeriods.ts'
import { PeriodsNote } from './PeriodsNote.tsx'
import classes from './PlanScreen.module.css'
import type { RecordedSeasons } from './recordedSeasons.ts'
import { SeasonalityFields } from './SeasonalityFields.tsx'
import { sum } from '../../../shared/base/sum.ts'

const VALUE_BASES = [
  { value: 'first-year', label: 'First year of the contract' },
  { value: 'monthly-recurring', label: 'One month, recurring' },
  { value: 'lifetime', label: 'The customer’s whole life' },
] as const

const PERIODS: { readonly value: Goal['period']; readonly label: string }[] = [
  { value: 'horizon', label: 'As one amount' },
  { value: 'year', label: 'By year' },
  { value: 'quarter', label: 'By quarter' },
  { value: 'month', label: 'By month' },
]

const USUAL_SHARE = 0.5

export const GoalSection = memo(function GoalSection({
  goal,
  horizon,
  fiscalYearStart,
  seasons,
  writing,
  edit,
}: {
  readonly goal: Goal
  readonly horizon: Horizon
  /** Calendar month, 1 to 12. */
  readonly fiscalYearStart: number
  readonly seasons: RecordedSeasons
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const total = sum(goal.amounts)
  const periods = goalPeriods(goal, horizon, fiscalYearStart, writing)
  // With one year, a goal by year is the same as one amount.
  const hasYears =
    periodLengths({ period: 'year', periodsFrom: 'fiscal-year' }, horizon, fiscalYearStart).length > 1
  return (
    <Section
      title="Goal"
      words="Revenue from deals won in these months, and how much of it marketing’s leads must bring."
    >
      <div className={classes.fields} {...placeOf('horizon')}>
        <MonthField
          label="From"
          w="var(--sla-field-width)"
          value={horizon.start}
          onCommit={(start) =>
            edit(`Start the plan in ${format.month(start)}`, (draft) =>
              setHorizon(draft, { ...draft.horizon, start }),
            )
          }
        />
        <NumberField
          label="For"
          w="var(--sla-short-field-width)"
          counts="months"
          unit="count"
          whole
          min={HORIZON_MONTHS_MIN}
          max={HORIZON_MONTHS_MAX}
          locale={writing.locale}
          value={horizon.months}
          onCommit={(months) =>
            edit(`Plan for ${months} months`, (draft) => setHorizon(draft, { ...draft.horizon, months }))
          }
        />
        <ChoiceField
          label="A deal’s value counts"
          w="var(--sla-wide-field-width)"
          options={VALUE_BASES}
          value={goal.valueBasis}
          onChoose={(valueBasis) =>
            edit(`A deal’s value counts: ${nameOf(VALUE_BASES, valueBasis).toLowerCase()}`, (draft) => {
              draft.goal.valueBasis = valueBasis
            })
          }
        />
      </div>
      <Stack gap="sm" {...placeOf('goal', 'amounts')}>
        <SegmentedControl
          aria-label="The goal is set"
          w="fit-content"
          data={PERIODS.filter(({ value }) => value !== 'year' || goal.period === 'year' || hasYears)}
          value={goal.period}
          onChange={(period) =>
            edit(`Set the goal ${nameOf(PERIODS, period).toLowerCase()}`, (draft) =>
              setGoalPeriod(draft, period),
            )
          }
        />
        <div className={classes.amounts}>
          <GoalAmounts {...{ goal, writing, edit }} names={periods.map(({ name }) => name)} />
          {goal.amounts.length > 1 && (
            <GoalSpread {...{ goal, writing, edit }} seasonOfRevenue={seasons.revenue} />
          )}
        </div>
        <PeriodsNote {...{ goal, horizon, fiscalYearStart, periods, edit }} />
      </Stack>
      <div className={classes.fields}>
        <Stack gap="xs" {...placeOf('goal', 'sourcedShare')}>
          <NumberField
            label="Marketing’s leads must bring"
            w="var(--sla-wide-field-width)"
            unit="share"
            min={0}
            max={1}
            locale={writing.locale}
            value={goal.sourcedShare}
            disabled={goal.sourcedShare === null}
            onCommit={(share) =>
              edit(`Set marketing’s share of the goal to ${format.share(share)}`, (draft) => {
                draft.goal.sourcedShare = share
              })
            }
            description={
              goal.sourcedShare === null
                ? 'What is left after other revenue'
                : `${format.money(total * goal.sourcedShare)} of ${format.money(total)}`
            }
          />
          <Checkbox
            label="Subtract the other segments’ revenue instead"
            checked={goal.sourcedShare === null}
            onChange={({ currentTarget: { checked } }) =>
              edit('Change how marketing’s part of the goal is set', (draft) => {
                draft.goal.sourcedShare = checked ? null : USUAL_SHARE
              })
            }
          />
        </Stack>
        <NumberField
          label="How sure it must be"
          w="var(--sla-wide-field-width)"
          description="Chance that the promised leads reach the goal"
          unit="share"
          min={0.01}
          max={0.99}
          locale={writing.locale}
          value={goal.confidence}
          onCommit={(confidence) =>
            edit(`Set how sure it must be to ${format.share(confidence)}`, (draft) => {
              draft.goal.confidence = confidence
            })
          }
        />
      </div>
      <SeasonalityFields
        factors={goal.entrySeasonality}
        recorded={seasons.leads}
        writing={writing}
        edit={edit}
      />
    </Section>
  )
})

function nameOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
): string {
  return options.find((option) => option.value === value)?.label ?? value
}
