import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { helpMost, type Help } from './helpMost.ts'
import classes from './Outcome.module.css'
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
        {help
          ? helpWords(help, model)
          : 'No single change: every lead can be called, and no rate has a range.'}
      </Text>
    </div>
  )
})

function helpWords(help: Help, { format }: Pick<Model, 'format'>): string {
  return help.kind === 'reps'
    ? `${help.more === 1 ? 'One more rep' : `${help.more} more reps`}, and every lead can be called`
    : `${help.driver.label} at ${driverText(help.driver, help.to, format)}, the best that can be hoped for: ${format.moneyShort(help.gain)} more`
}
