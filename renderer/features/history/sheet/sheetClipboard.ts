import type { Rectangle } from '@glideapps/glide-data-grid'
import type { ClipboardEvent } from 'react'
import { pastedRows } from '../../../../shared/leads/csv/pastedRows.ts'

interface SheetClipboard {
  /** The cells that are chosen; null where none is. Column 0 is that of the months. */
  readonly chosen: Rectangle | null
  readonly textAt: (column: number, row: number) => string
  readonly clear: (range: Rectangle) => void
  /** Takes what was pasted over, from the first of the chosen cells on. */
  readonly paste: (rows: readonly (readonly string[])[], chosen: Rectangle) => void
}

interface ClipboardHandlers {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** Copy, cut and paste as with a spreadsheet: tabs between cells, a row a line. One value fills the whole choice. */
export function sheetClipboard({ chosen, textAt, clear, paste }: SheetClipboard): ClipboardHandlers {
  const copy = (event: ClipboardEvent): boolean => {
    if (!chosen || isTyping(event)) return false
    const rows = Array.from({ length: chosen.height }, (_, row) =>
      Array.from({ length: chosen.width }, (_cell, column) => textAt(chosen.x + column, chosen.y + row)).join(
        '\t',
      ),
    )
    event.clipboardData.setData('text/plain', rows.join('\n'))
    event.preventDefault()
    return true
  }
  return {
    onCopy: copy,
    onCut: (event) => {
      if (copy(event) && chosen) clear(chosen)
    },
    onPaste: (event) => {
      if (!chosen || isTyping(event)) return
      event.preventDefault()
      const rows = pastedRows(event.clipboardData.getData('text/plain'))
      paste(fillChoice(rows, chosen), chosen)
    },
  }
}

/** One row or one cell that is pasted over more of them fills them all. */
function fillChoice(
  rows: readonly (readonly string[])[],
  { width, height }: Rectangle,
): readonly (readonly string[])[] {
  const [first = []] = rows
  if (rows.length !== 1) return rows
  const row = first.length === 1 ? Array.from({ length: width }, () => first[0] ?? '') : first
  return Array.from({ length: height }, () => row)
}

/** In the field of a cell, copy and paste are about its text. */
function isTyping({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLInputElement
}
