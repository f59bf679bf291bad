import { Button, Group, Text } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { resetOverrides } from '../../../shared/plan/changes/scenarios.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { AdoptPanel } from './AdoptPanel.tsx'
import { isUnset } from './unsetDrivers.ts'
import type { Model } from './useModel.ts'

interface ScenarioNoteProps extends Pick<Model, 'drivers' | 'format'> {
  /** Changes of the scenario that is shown; null for the baseline. */
  readonly changes: number | null
}

/** What the sliders write to, and the way to make it the baseline. */
export const ScenarioNote = memo(function ScenarioNote(props: ScenarioNoteProps): ReactNode {
  const { changes, drivers, format } = props
  const { plan, scenarioId, edit } = useSettledPlanSession()
  const [isAsking, setAsking] = useState(false)
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario || changes === null) return <Text c="dimmed">{baselineWords(plan, drivers)}</Text>
  const differs =
    changes === 0
      ? 'is the same as the baseline.'
      : `has ${changes === 1 ? 'one change' : `${changes} changes`}.`
  const isChanged = Object.keys(scenario.overrides).length > 0
  if (isAsking && isChanged) {
    return (
      <AdoptPanel
        model={{ plan, drivers, format }}
        scenarioId={scenario.id}
        onClose={() => setAsking(false)}
      />
    )
  }
  return (
    <Group gap="md">
      <Text>
        <strong>{scenario.name}</strong> {differs}
      </Text>
      {isChanged && (
        <>
          <Button variant="default" onClick={() => setAsking(true)}>
            Adopt as baseline…
          </Button>
          <Button
            variant="subtle"
            onClick={() => edit('Take all drivers back', (draft) => resetOverrides(draft, scenario.id))}
          >
            Take all back
          </Button>
        </>
      )}
    </Group>
  )
})

/** What a slider does while the baseline is shown. */
function baselineWords(plan: Plan, drivers: readonly DriverInfo[]): string {
  const unset = drivers.filter((driver) => isUnset(plan, driver)).length
  if (unset === 0) return 'The baseline. Moving a slider starts a working scenario.'
  return unset === drivers.length
    ? 'Sets the baseline: there is none yet.'
    : 'The baseline. What has no value in it yet sets it; moving another slider starts a working scenario.'
}
