import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { computedOrigin } from '../../../shared/model/explain/leadOrigins.ts'
import type { Origin as ToldOrigin } from '../../../shared/model/explain/origin.ts'
import { Origin } from '../../controls/Origin.tsx'
import { helpMost, type Help } from './helpMost.ts'
import classes from './Outcome.module.css'
import { outputOrigin, triedOrigin } from './outputOrigins.ts'
import { driverText } from './seek.ts'
import type { Model } from './useModel.ts'

/** The one change that would help most, in words. */
export const HelpMost = memo(function HelpMost({ model }: { readonly model: Model }): ReactNode {
  const { plan, scenarioId, figures, drivers, locked } = model
  const help = useMemo(
    () => helpMost({ plan, scenarioId, figures, drivers, locked }),
    [plan, scenarioId, figures, drivers, locked],
  )
  return (
    <div>
      <Text size="xs" c="dimmed">
        What would help most
      </Text>
      <Text className={classes.help} lineClamp={2}>
        {help ? (
          <HelpWords {...{ help, model }} />
        ) : (
          'No single change: every lead can be called, and no rate has a range.'
        )}
      </Text>
    </div>
  )
})

function HelpWords({ help, model }: { readonly help: Help; readonly model: Model }): ReactNode {
  const { format } = model
  if (help.kind === 'reps') {
    const more = help.more === 1 ? 'One more rep' : `${format.count(help.more)} more reps`
    return (
      <>
        <Origin told={() => repsOrigin(help, model)}>{more}</Origin>, and every lead can be called
      </>
    )
  }
  return (
    <>
      <Origin told={() => gainOrigin(help, model)}>{format.moneyShort(help.gain)}</Origin> more with{' '}
      {help.driver.label} at {driverText(help.driver, help.to, format)}, at best
    </>
  )
}

function repsOrigin({ more }: Extract<Help, { kind: 'reps' }>, { plan, scenarioId }: Model): ToldOrigin {
  return computedOrigin(
    'Reps that are lacking',
    {
      value: more,
      unit: 'reps',
      how: 'The fewest more, there from the first month on, with whom sales can work every lead of the fullest month',
      assumes: 'they are ramped from the first day on, and all else stays as it is',
    },
    [outputOrigin(plan, scenarioId, 'peak-utilisation')],
  )
}

function gainOrigin(
  { driver, to, gain }: Extract<Help, { kind: 'rate' }>,
  { plan, scenarioId }: Model,
): ToldOrigin {
  const output = plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue'
  const today = outputOrigin(plan, scenarioId, output)
  const how = 'The high end of the range that history gives it, which holds the true rate 9 times in 10'
  const tried = { key: driver.key, label: driver.label, value: to, how }
  return computedOrigin(
    `What ${driver.label} would add`,
    {
      value: gain,
      unit: 'money',
      how: 'Revenue with this rate at the high end of its range less revenue as it is; no other rate adds more at its high end',
      form: 'a − b',
    },
    [triedOrigin(plan, scenarioId, output, tried, (today.value ?? 0) + gain), today],
  )
}
