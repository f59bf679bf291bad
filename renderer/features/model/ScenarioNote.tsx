import { Button, Group, Text } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import { resetOverrides } from '../../../shared/plan/changes/scenarios.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { AdoptPanel } from './AdoptPanel.tsx'
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
  if (!scenario || changes === null) {
    return <Text c="dimmed">The baseline. Moving a slider starts a working scenario.</Text>
  }
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
