import { ActionIcon, Checkbox, Menu, Table } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { Draft } from 'immer'
import { memo, type ReactNode } from 'react'
import type { DriverInfo } from '../../../../shared/model/driverList.ts'
import { duplicateScenario, removeScenario } from '../../../../shared/plan/changes/scenarios.ts'
import type { Scenario } from '../../../../shared/plan/drivers.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { applyCase } from './caseTemplates.ts'
import classes from './Compare.module.css'

interface ScenarioRowProps {
  readonly scenario: Scenario
  /** What a best or a worst case sets. */
  readonly rates: readonly DriverInfo[]
  readonly isCompared: boolean
  readonly isFull: boolean
  /** Whether another scenario has the same name. */
  readonly sharesName: boolean
  readonly onTurn: (id: ScenarioId) => void
  /** Asks whether it shall be the baseline. */
  readonly onAdopt: (id: ScenarioId) => void
}

/** One scenario: whether it is compared, its name, its note, and what can be done with it. */
export const ScenarioRow = memo(function ScenarioRow(props: ScenarioRowProps): ReactNode {
  const { scenario, rates, isCompared, isFull, sharesName, onTurn, onAdopt } = props
  const { id, name, note, overrides } = scenario
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const change = (label: string, set: (draft: Draft<Scenario>) => void) =>
    edit(label, (draft) => {
      const found = draft.scenarios.find((other) => other.id === id)
      if (found) set(found)
    })
  return (
    <Table.Tr>
      <Table.Td className={classes.cell ?? ''}>
        <Checkbox
          aria-label={`Compare ${name}`}
          checked={isCompared}
          disabled={isFull && !isCompared}
          onChange={() => onTurn(id)}
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`Name of ${name}`}
          hideLabel
          lines="wrap"
          description={sharesName ? 'Another scenario has this name.' : undefined}
          value={name}
          onCommit={(typed) =>
            change('Rename a scenario', (draft) => {
              draft.name = typed
            })
          }
        />
      </Table.Td>
      <Table.Td className={classes.cell ?? ''} ta="end">
        {Object.keys(overrides).length}
      </Table.Td>
      <Table.Td>
        <TextField
          label={`Note on ${name}`}
          hideLabel
          lines="free"
          placeholder="Why it may come so"
          value={note}
          onCommit={(typed) =>
            change(`Note something on a scenario`, (draft) => {
              draft.note = typed
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon color="ink" size="lg" aria-label={`More for: ${name}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => tell(edit('Copy a scenario', (draft) => void duplicateScenario(draft, id)))}
            >
              Duplicate
            </Menu.Item>
            {(['best', 'worst'] as const).map((kind) => (
              <Menu.Item
                key={kind}
                disabled={rates.length === 0}
                onClick={() =>
                  tell(edit('Set the rates of a scenario', (draft) => applyCase(draft, id, kind, rates)))
                }
              >
                Set each rate to the {kind === 'best' ? 'good' : 'bad'} end of its 80% range
              </Menu.Item>
            ))}
            <Menu.Item disabled={Object.keys(overrides).length === 0} onClick={() => onAdopt(id)}>
              Adopt as baseline…
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => tell(edit('Delete a scenario', (draft) => removeScenario(draft, id)))}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  )
})
