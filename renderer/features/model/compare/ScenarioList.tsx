import { Button, Checkbox, Menu, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isTaken } from '../../../../shared/plan/changes/freshName.ts'
import { addScenario } from '../../../../shared/plan/changes/scenarios.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import type { Model } from '../useModel.ts'
import { addCase, ratesOfCase } from './caseTemplates.ts'
import { BASELINE_NAME } from './scenarioNames.ts'
import { ScenarioRow } from './ScenarioRow.tsx'
import classes from './Compare.module.css'

const COLUMNS = [
  { heading: 'Compare', width: 9 },
  { heading: 'Scenario', width: 26 },
  { heading: 'Changes', width: 12, numeric: true },
  { heading: 'Note' },
  { heading: 'More', width: 7, silent: true },
] as const

/** All scenarios, to be named, copied, noted and taken out, and which of them stand side by side. */
export function ScenarioList({
  model,
  compared,
  isFull,
  onTurn,
  onAdopt,
}: {
  readonly model: Model
  readonly compared: readonly (ScenarioId | null)[]
  /** Whether no more can stand side by side. */
  readonly isFull: boolean
  readonly onTurn: (id: ScenarioId | null) => void
  readonly onAdopt: (id: ScenarioId) => void
}): ReactNode {
  const { plan, drivers, locked } = model
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const rates = ratesOfCase(drivers, locked)
  return (
    <Section
      title="Which scenarios are there?"
      words="Each is the baseline with some drivers set otherwise. Sliders write to the scenario that is chosen above, never to the baseline."
    >
      <CellTable label="Scenarios" columns={COLUMNS}>
        <Table.Tr>
          <Table.Td className={classes.cell ?? ''}>
            <Checkbox
              aria-label={`Compare ${BASELINE_NAME}`}
              checked={compared.includes(null)}
              disabled={isFull && !compared.includes(null)}
              onChange={() => onTurn(null)}
            />
          </Table.Td>
          <Table.Td className={classes.cell ?? ''}>{BASELINE_NAME}</Table.Td>
          <Table.Td />
          <Table.Td className={classes.cell ?? ''} c="dimmed">
            What all others start from
          </Table.Td>
          <Table.Td />
        </Table.Tr>
        {plan.scenarios.map((scenario) => (
          <ScenarioRow
            key={scenario.id}
            scenario={scenario}
            rates={rates}
            isCompared={compared.includes(scenario.id)}
            isFull={isFull}
            sharesName={isTaken(
              scenario.name,
              plan.scenarios.filter(({ id }) => id !== scenario.id).map(({ name }) => name),
            )}
            onTurn={onTurn}
            onAdopt={onAdopt}
          />
        ))}
      </CellTable>
      {isFull && plan.scenarios.length >= compared.length && (
        <Text size="xs" c="dimmed">
          Four stand side by side at most: take the tick from one to choose another.
        </Text>
      )}
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" w="fit-content" leftSection={<IconPlus size={16} aria-hidden />}>
            Add a scenario
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => tell(edit('Add a scenario', (draft) => void addScenario(draft, 'Own scenario')))}
          >
            As the baseline, to change by hand
          </Menu.Item>
          {(['best', 'worst'] as const).map((kind) => (
            <Menu.Item
              key={kind}
              disabled={rates.length === 0}
              onClick={() => tell(edit(`Add a ${kind} case`, (draft) => addCase(draft, kind, rates)))}
            >
              {kind === 'best' ? 'Best' : 'Worst'} case: each rate at the {kind === 'best' ? 'good' : 'bad'}{' '}
              end of its 80% range
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Section>
  )
}
