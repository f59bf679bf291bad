import { Group } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { FileMenu } from './FileMenu.tsx'
import classes from './Frame.module.css'
import { SavedNote } from './SavedNote.tsx'
import { ScenarioSwitch } from './ScenarioSwitch.tsx'
import { SchemeSwitch } from '../../controls/SchemeSwitch.tsx'
import { UndoButtons } from './UndoButtons.tsx'

export const TopBar = memo(function TopBar(): ReactNode {
  const { plan, edit } = useSettledPlanSession()
  return (
    <header className={classes.bar}>
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
      <ScenarioSwitch />
      <Group gap="xs" wrap="nowrap">
        <UndoButtons />
        <SavedNote />
      </Group>
      <Group gap="xs" wrap="nowrap">
        <SchemeSwitch />
        <FileMenu />
      </Group>
    </header>
  )
})
