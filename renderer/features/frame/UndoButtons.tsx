import { ActionIcon, Tooltip } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { keysText } from '../../controls/keysText.ts'
import { ACTION_SHORTCUTS } from './shortcuts.ts'

/** Undo and redo, each naming the change that it is about. */
export function UndoButtons(): ReactNode {
  const { undo, redo, undoLast, redoLast } = useSettledPlanSession()
  return (
    <>
      <HistoryButton name="Undo" change={undo} action="undo" onClick={undoLast}>
        <IconArrowBackUp size="1.125rem" stroke={1.5} aria-hidden="true" />
      </HistoryButton>
      <HistoryButton name="Redo" change={redo} action="redo" onClick={redoLast}>
        <IconArrowForwardUp size="1.125rem" stroke={1.5} aria-hidden="true" />
      </HistoryButton>
    </>
  )
}

function HistoryButton({
  name,
  change,
  action,
  onClick,
  children,
}: {
  readonly name: string
  readonly change: string | null
  readonly action: 'undo' | 'redo'
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode {
  const isMac = useOs() === 'macos'
  const label = change === null ? `Nothing to ${name.toLowerCase()}` : `${name}: ${change}`
  return (
    <Tooltip
      label={change === null ? label : `${label} (${keysText(ACTION_SHORTCUTS[action].keys[0], isMac)})`}
    >
      <ActionIcon
        aria-label={label}
        aria-disabled={change === null}
        data-disabled={change === null}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
