import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSettledPlanSession } from '../../api/planSession.tsx'

/** Undo and redo, each naming the change that it is about. While somebody types, the keys are about the text. */
export function UndoButtons(): ReactNode {
  const { undo, redo, undoLast, redoLast } = useSettledPlanSession()
  const own = { preventDefault: false }
  useHotkeys(
    [
      ['mod+Z', unlessTyping(undoLast), own],
      ['mod+shift+Z', unlessTyping(redoLast), own],
      ['mod+Y', unlessTyping(redoLast), own],
    ],
    [],
  )
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

function unlessTyping(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (isText(event.target)) return
    event.preventDefault()
    run()
  }
}

/** A field with text of its own: one that is being typed in, or one that is no part of the plan, such as a search. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])') &&
    target.dataset['typing'] !== 'false'
  )
}
