import type { Item, Rectangle } from '@glideapps/glide-data-grid'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './HistorySheet.module.css'

/** A cell that is being typed into. */
export interface CellInEditing {
  /** Column 0 is that of the months. */
  readonly cell: Item
  /** Its place in the window. */
  readonly bounds: Rectangle
  readonly text: string
  /** Whether the text is chosen, so that typing replaces it. */
  readonly isChosen: boolean
}

const MOVES: Readonly<Record<string, Item>> = {
  Enter: [0, 1],
  Tab: [1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * The field in which a cell is typed. It is there within the same key press, so that nothing typed at speed is lost: Enter
 * goes on below, Tab at the side, Escape leaves the cell as it was.
 */
export function CellField({
  label,
  editing: { bounds, text, isChosen },
  onDone,
}: {
  readonly label: string
  readonly editing: CellInEditing
  /** With null for the text the cell stays as it was; `move` says how far to go on, null that the field was left for elsewhere. */
  readonly onDone: (text: string | null, move: Item | null) => void
}): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus()
    if (isChosen) field.current?.select()
  }, [isChosen])
  const finish = (typed: string | null, move: Item | null): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(typed, move)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    const typed = event.currentTarget.value
    const [columns, rows] = MOVES[event.key] ?? [0, 0]
    if (event.key === 'Escape') finish(null, [0, 0])
    else if (columns !== 0 || rows !== 0) {
      event.preventDefault()
      const back = event.shiftKey && !event.key.startsWith('Arrow') ? -1 : 1
      finish(typed, [columns * back, rows * back])
    }
  }
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      defaultValue={text}
      style={{ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height }}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => finish(currentTarget.value, null)}
    />
  )
}
