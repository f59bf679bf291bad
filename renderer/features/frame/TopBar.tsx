import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconSearch, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Step } from '../../../shared/plan/steps.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { keysText } from '../../controls/keysText.ts'
import { SchemeSwitch } from '../../controls/SchemeSwitch.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { FileMenu } from './FileMenu.tsx'
import classes from './Frame.module.css'
import { PlanSwitch } from './PlanSwitch.tsx'
import { SavedNote } from './SavedNote.tsx'
import { ScenarioSwitch } from './ScenarioSwitch.tsx'
import { ACTION_SHORTCUTS, type Action } from './shortcuts.ts'
import { UndoButtons } from './UndoButtons.tsx'

export function TopBar({
  step,
  actions,
  saveAsFile,
  pickPlanFile,
}: {
  readonly step: Step
  readonly actions: Readonly<Record<Action, () => void>>
  readonly saveAsFile: (withLeads: boolean) => void
  readonly pickPlanFile: () => void
}): ReactNode {
  const { id, plan, edit } = useSettledPlanSession()
  const isMac = useOs() === 'macos'
  return (
    <header className={classes.bar}>
      <div className={classes.plan}>
        <TextField
          label="Plan name"
          hideLabel
          className={classes.name ?? ''}
          variant="unstyled"
          value={plan.name}
          onCommit={(name) =>
            edit('Rename the plan', (draft) => {
              draft.name = name
            })
          }
        />
        <PlanSwitch planId={id} step={step} />
      </div>
      <ScenarioSwitch />
      <Group gap="xs" wrap="nowrap">
        <UndoButtons />
        <SavedNote />
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          onClick={actions.search}
          leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden="true" />}
        >
          Search
          <span className={classes.keys} data-where="bar">
            {keysText(ACTION_SHORTCUTS.search.keys[0], isMac)}
          </span>
        </Button>
        <FileMenu {...{ actions, saveAsFile, pickPlanFile }} />
        <SchemeSwitch />
        <Tooltip label="Settings">
          <ActionIcon aria-label="Settings" onClick={actions.settings}>
            <IconSettings size="1.125rem" stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Group>
    </header>
  )
}
