import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { helpMost } from './helpMost.ts'
import { driverText } from './seek.ts'
import type { Model } from './useModel.ts'

/** The one change that would help most, in words. */
export const HelpMost = memo(function HelpMost({ model }: { readonly model: Model }): ReactNode {
  const { plan, scenarioId, figures, drivers, locked } = model
  const help = useMemo(
    () => helpMost({ plan, scenarioId, figures, drivers, locked }),
    [plan, scenarioId, figures, drivers, locked],
  )
  if (!help) return null
  return (
    <div>
      <Text size="xs" c="dimmed">
        What would help most
      </Text>
      <Text>
        {help.kind === 'reps'
          ? `${help.more === 1 ? 'One more rep' : `${help.more} more reps`}, and every lead can be called`
          : `${help.driver.label} at ${driverText(help.driver, help.to, model.format)}, the best that can be hoped for: ${model.format.moneyShort(help.gain)} more`}
      </Text>
    </div>
  )
})
