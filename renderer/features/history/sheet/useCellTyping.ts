import type { DataEditorRef, Item } from '@glideapps/glide-data-grid'
import { useState, type RefObject } from 'react'
import type { CellInEditing } from './CellField.tsx'
import type { SheetEditing } from './useSheetEditing.ts'

export interface CellTyping {
  /** The cell that is being typed into; null while none is. */
  readonly typed: CellInEditing | null
  /** Opens a cell; a letter that was typed takes the place of what is in it. */
  readonly open: (cell: Item, key?: string) => void
  /** Ends it, with the new text or null to leave the old one, and goes on by so many columns and rows; null goes nowhere. */
  readonly close: (text: string | null, move: Item | null) => void
}

/** Typing into the cells of a sheet, one after the other. Column 0 is that of the months. */
export function useCellTyping(
  grid: RefObject<DataEditorRef | null>,
  { columns, rows, cellAt, monthAt, change }: SheetEditing,
  onGo: (column: number, row: number) => void,
): CellTyping {
  const [typed, setTyped] = useState<CellInEditing | null>(null)
  return {
    typed,
    open: (cell, key) => {
      const [column, row] = cell
      const bounds = column > 0 ? grid.current?.getBounds(column, row) : undefined
      if (!bounds) return
      const isTyped = key?.length === 1 && key !== ' '
      const text = isTyped ? key : cellAt(column - 1, row).text
      setTyped({ cell, bounds, text, isChosen: !isTyped })
    },
    close: (text, move) => {
      if (!typed) return
      const [column, row] = typed.cell
      setTyped(null)
      if (text !== null && text !== cellAt(column - 1, row).text) {
        change([{ column: column - 1, month: monthAt(row), text }])
      }
      if (!move) return
      onGo(
        Math.min(columns.length, Math.max(1, column + move[0])),
        Math.min(rows - 1, Math.max(0, row + move[1])),
      )
      // The keys that follow at once are the sheet's again.
      grid.current?.focus()
    },
  }
}
