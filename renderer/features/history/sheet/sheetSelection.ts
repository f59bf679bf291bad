import { CompactSelection, type GridSelection, type Rectangle } from '@glideapps/glide-data-grid'

export const NO_SELECTION: GridSelection = {
  columns: CompactSelection.empty(),
  rows: CompactSelection.empty(),
}

/** Chooses one cell; column 0 is that of the months. */
export function oneCell(column: number, row: number): GridSelection {
  return area({ x: column, y: row, width: 1, height: 1 })
}

function area(range: Rectangle): GridSelection {
  return { ...NO_SELECTION, current: { cell: [range.x, range.y], range, rangeStack: [] } }
}

/** The cells that are chosen, also where whole columns are; null where none is. */
export function chosenArea({ current, columns }: GridSelection, rows: number): Rectangle | null {
  if (current) return current.range
  const [first, last] = [columns.first(), columns.last()]
  if (first === undefined || last === undefined) return null
  return { x: first, y: 0, width: last - first + 1, height: rows }
}
