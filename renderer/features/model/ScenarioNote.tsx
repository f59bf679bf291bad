import { Button, Group, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { driversOf, overridesOf } from '../../../shared/model/scenario.ts'
import { adoptScenario } from '../../../shared/plan/changes/scenarios.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import classes from './DriverPanel.module.css'
import type { Model } from './useModel.ts'

/** What the sliders write to, and the way to make it the baseline. */
export function ScenarioNote({ model }: { readonly model: Model }): ReactNode {
  const { plan, scenarioId } = model
  const { edit, selectScenario } = usePlanSession()
  const [isAsking, setAsking] = useState(false)
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) {
    return <Text c="dimmed">The baseline. Moving a slider starts a working scenario.</Text>
  }
  const changes = Object.keys(overridesOf(plan, scenario.id)).length
  const differs =
    changes === 0
      ? 'is the same as the baseline.'
      : `has ${changes === 1 ? 'one change' : `${changes} changes`}.`
  const adopt = (): void => {
    const drivers = driversOf(plan, scenario.id)
    edit('Adopt a scenario as the baseline', (draft) => adoptScenario(draft, scenario.id, drivers))
    selectScenario(null)
  }
  if (isAsking && changes > 0) {
    return (
      <section className={classes.asking} aria-label="Adopt as baseline">
        <Text>
          The baseline takes over {changes === 1 ? 'this change' : `these ${changes} changes`}, and every
          scenario starts from it. Undo takes it back.
        </Text>
        <Group gap="sm">
          <Button onClick={adopt}>Adopt as baseline</Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            Not now
          </Button>
        </Group>
      </section>
    )
  }
  return (
    <Group gap="md">
      <Text>
        <strong>{scenario.name}</strong> {differs}
      </Text>
      {changes > 0 && (
        <Button variant="default" onClick={() => setAsking(true)}>
          Adopt as baseline…
        </Button>
      )}
    </Group>
  )
}
