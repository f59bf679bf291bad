import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePlanSession } from '../../api/planSession.tsx'

/** Undo and redo, each naming the change that it is about. In a field, the keys take back what was typed there. */
export function UndoButtons(): ReactNode {
  const { undo, redo, undoLast, redoLast } = usePlanSession()
  useHotkeys([
    ['mod+Z', undoLast],
    ['mod+shift+Z', redoLast],
    ['mod+Y', redoLast],
  ])
  return (
    <>
      <HistoryButton name="Undo" change={undo} keys="Ctrl+Z" onClick={undoLast}>
        <IconArrowBackUp size="1.125rem" stroke={1.5} aria-hidden="true" />
      </HistoryButton>
      <HistoryButton name="Redo" change={redo} keys="Ctrl+Shift+Z" onClick={redoLast}>
        <IconArrowForwardUp size="1.125rem" stroke={1.5} aria-hidden="true" />
      </HistoryButton>
    </>
  )
}

function HistoryButton({
  name,
  change,
  keys,
  onClick,
  children,
}: {
  readonly name: string
  readonly change: string | null
  readonly keys: string
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode {
  const label = change === null ? `Nothing to ${name.toLowerCase()}` : `${name}: ${change}`
  return (
    <Tooltip label={change === null ? label : `${label} (${keys})`}>
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
