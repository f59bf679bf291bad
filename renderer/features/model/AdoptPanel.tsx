import { Button, Group, ScrollArea, Table, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { evaluateFigures } from '../../../shared/model/evaluate.ts'
import { driversOf, overridesOf } from '../../../shared/model/scenario.ts'
import { adoptScenario } from '../../../shared/plan/changes/scenarios.ts'
import type { Driver } from '../../../shared/plan/drivers.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import classes from './DriverPanel.module.css'
import { atTheEnd, revenuePath } from './revenuePath.ts'
import { driverText } from './seek.ts'
import type { Model } from './useModel.ts'

interface AdoptPanelProps {
  readonly model: Pick<Model, 'plan' | 'drivers' | 'format'>
  readonly scenarioId: ScenarioId
  readonly onClose: () => void
}

/** What adopting a scenario changes, line by line, before it is done. */
export function AdoptPanel({ model, scenarioId, onClose }: AdoptPanelProps): ReactNode {
  const { plan, drivers, format } = model
  const { edit, selectScenario } = useSettledPlanSession()
  const changed = changedDrivers(plan, scenarioId, drivers)
  const revenue = useMemo(
    () =>
      [null, scenarioId].map((id) =>
        format.money(atTheEnd(revenuePath(evaluateFigures(plan, id), plan.goal.sourcedShare)).revenue),
      ),
    [plan, scenarioId, format],
  )
  const name = plan.scenarios.find(({ id }) => id === scenarioId)?.name ?? ''
  const adopt = (): void => {
    const taken = driversOf(plan, scenarioId)
    edit('Adopt a scenario as the baseline', (draft) => adoptScenario(draft, scenarioId, taken))
    selectScenario(null)
    onClose()
  }
  return (
    <section className={classes.asking} aria-label="Adopt as baseline">
      <Text>
        The baseline takes over {changed.length === 1 ? 'this change' : `these ${changed.length} changes`} of{' '}
        {name}, and every scenario starts from it. Expected revenue goes from {revenue[0]} to {revenue[1]}.
        What has been signed stays as it is. Undo takes it back.
      </Text>
      <ScrollArea.Autosize
        className={classes.changes ?? ''}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'What changes' }}
      >
        <Table w="auto" verticalSpacing={2} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Driver</Table.Th>
              <Table.Th scope="col" ta="end">
                Baseline
              </Table.Th>
              <Table.Th scope="col" ta="end">
                Then
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map(({ driver, to }) => (
              <Table.Tr key={driver.key}>
                <Table.Th scope="row" fw={400}>
                  {driver.label}
                </Table.Th>
                <Table.Td ta="end">{driverText(driver, driver.baseline, format)}</Table.Td>
                <Table.Td ta="end">{courseText(driver, to, format)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Group gap="sm">
        <Button onClick={adopt}>Adopt as baseline</Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </section>
  )
}

function changedDrivers(
  plan: Plan,
  scenarioId: ScenarioId,
  drivers: readonly DriverInfo[],
): { readonly driver: DriverInfo; readonly to: Driver }[] {
  const overrides = overridesOf(plan, scenarioId)
  return drivers.flatMap((driver) => {
    const to = overrides[driver.key]
    return to ? [{ driver, to }] : []
  })
}

/** A driver's value, with what it is to be later. */
function courseText(info: DriverInfo, { value, changes }: Driver, format: Format): string {
  const later = changes.map(
    (change) => `${driverText(info, change.value, format)} from ${format.month(change.from)}`,
  )
  return [driverText(info, value, format), ...later].join(', ')
}
