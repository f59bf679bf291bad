import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSettledPlanSession } from '../../api/planSession.tsx'

/** No scenario has an empty id, so this stands for the baseline. */
const BASELINE = ''

/** Which scenario the figures are shown for. There is nothing to choose while a plan has none. */
export function ScenarioSwitch(): ReactNode {
  const { plan, scenarioId, selectScenario } = useSettledPlanSession()
  if (plan.scenarios.length === 0) return null
  return (
    <Select
      aria-label="Scenario"
      w="var(--sla-field-width)"
      // Names may be longer than the field.
      comboboxProps={{ width: 'var(--sla-wide-field-width)', position: 'bottom-start' }}
      data={[
        { value: BASELINE, label: 'Baseline' },
        ...plan.scenarios.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={scenarioId ?? BASELINE}
      onChange={(value) => selectScenario(plan.scenarios.find(({ id }) => id === value)?.id ?? null)}
    />
  )
}
