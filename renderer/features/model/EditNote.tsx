import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Model } from './useModel.ts'

/** While a scenario is shown: what the pictures are of, and what the fields change. */
export function EditNote({ plan, scenarioId }: Pick<Model, 'plan' | 'scenarioId'>): ReactNode {
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined) return null
  return (
    <Text size="sm" c="dimmed">
      The figures are those of the scenario “{scenario.name}”; the fields change the plan itself, for all
      scenarios.
    </Text>
  )
}
