import type { GridSelection } from '@glideapps/glide-data-grid'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { sum } from '../../../../shared/base/sum.ts'
import classes from './HistorySheet.module.css'
import { chosenArea } from './sheetSelection.ts'
import type { SheetEditing } from './useSheetEditing.ts'

/** What the chosen cell says, and the sum and the mean of the chosen cells. */
export function SheetStatus({
  editing,
  selection,
  format,
}: {
  readonly editing: SheetEditing
  readonly selection: GridSelection
  readonly format: Format
}): ReactNode {
  const area = chosenArea(selection, editing.rows)
  const [column, row] = selection.current?.cell ?? [0, 0]
  const cell = selection.current && column > 0 && row < editing.rows ? editing.cellAt(column - 1, row) : null
  const cells = area
    ? Array.from({ length: area.width * area.height }, (_, index) => ({
        column: area.x - 1 + (index % area.width),
        row: area.y + Math.floor(index / area.width),
      })).filter((place) => place.column >= 0 && place.row < editing.rows)
    : []
  const values = cells.flatMap((place) => editing.cellAt(place.column, place.row).value ?? [])
  return (
    <div className={classes.status}>
      <output aria-live="polite">
        {cell && (
          <>
            {editing.nameOf(column - 1, row)}
            {': '}
            {cell.trouble ? (
              <span className={classes.trouble}>
                {cell.trouble.kind === 'unread' ? 'Not read. ' : 'Look at this. '}
                {cell.trouble.why}
              </span>
            ) : cell.value === null ? (
              'not recorded'
            ) : (
              format.number(cell.value, 2)
            )}
          </>
        )}
      </output>
      {cells.length > 1 && (
        <span>
          {format.count(cells.length)} cells, {format.count(values.length)} recorded
          {values.length > 0 &&
            `, sum ${format.number(sum(values), 2)}, mean ${format.number(sum(values) / values.length, 2)}`}
        </span>
      )}
    </div>
  )
}
