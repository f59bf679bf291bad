import {
  DataEditorCore,
  GridCellKind,
  ImageWindowLoaderImpl,
  textCellRenderer,
  type DataEditorRef,
  type EditListItem,
  type GridCell,
  type GridColumn,
  type GridSelection,
  type InnerGridCell,
  type InternalCellRenderer,
  type Item,
  type Rectangle,
  type TextCell,
} from '@glideapps/glide-data-grid'
import '@glideapps/glide-data-grid/dist/index.css'
import { useCallback, useMemo, type ReactNode, type RefObject } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { sheetSizes, usePalette } from '../../../theme.ts'
import { CellField } from './CellField.tsx'
import classes from './HistorySheet.module.css'
import type { SheetEditing } from './useSheetEditing.ts'
import { sheetClipboard } from './sheetClipboard.ts'
import { chosenArea, oneCell } from './sheetSelection.ts'
import { useCellTyping } from './useCellTyping.ts'
import { sheetHeading } from './sheetHeading.ts'
import { markTroubles, sheetTheme } from './sheetTheme.ts'

const KEYS = {
  downFill: true,
  rightFill: true,
  // Only what the browser hands over with its own events is read: no permission is needed, and nothing is awaited.
  copy: false,
  cut: false,
  paste: false,
  search: false,
  activateCell: ' |Enter|F2',
}
/** The list is typed for cells of every kind; those of this sheet are all texts. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a renderer is only given cells of its own kind
const RENDERERS = [textCellRenderer as InternalCellRenderer<InnerGridCell>]

/** The months of a history as a spreadsheet: a row a month, a column for each number. */
export function HistorySheet({
  grid,
  label,
  editing,
  selection,
  onSelect,
  format,
}: {
  readonly grid: RefObject<DataEditorRef | null>
  readonly label: string
  readonly editing: SheetEditing
  readonly selection: GridSelection
  readonly onSelect: (selection: GridSelection) => void
  readonly format: Format
}): ReactNode {
  const { columns, rows, cellAt, monthAt, nameOf } = editing
  const palette = usePalette()
  const images = useMemo(() => new ImageWindowLoaderImpl(), [])
  const theme = useMemo(() => sheetTheme(palette), [palette])
  const gridColumns = useMemo(
    () => [
      { id: 'month', title: 'Month', group: '', width: sheetSizes.monthWidth },
      ...columns.map(({ series, name, segmentName }, index): GridColumn => ({
        id: `${series.segmentId} ${index}`,
        ...sheetHeading(name),
        group: segmentName,
        grow: 1,
      })),
    ],
    [columns],
  )

  const getCellContent = useCallback(
    ([column, row]: Item): GridCell => {
      if (column === 0) return fixedCell(format.month(monthAt(row)))
      const { text, value, trouble } = cellAt(column - 1, row)
      return {
        kind: GridCellKind.Text,
        data: text,
        displayData: value === null ? text : format.number(value, 2),
        // The field of a cell is our own.
        allowOverlay: false,
        // Words start where they are read from.
        contentAlign: trouble?.kind === 'unread' ? 'left' : 'right',
        ...(trouble && {
          themeOverride: {
            textDark: palette.trouble,
            ...(trouble.kind === 'unread' && { bgCell: palette.troubleBand }),
          },
        }),
      }
    },
    [cellAt, monthAt, format, palette],
  )
  const drawCell = useMemo(
    () => markTroubles((column, row) => column > 0 && cellAt(column - 1, row).trouble !== null, palette),
    [cellAt, palette],
  )

  const { typed, open, close } = useCellTyping(grid, editing, (column, row) => {
    onSelect(oneCell(column, row))
    grid.current?.scrollTo(column, row)
  })

  const takeEdits = (edits: readonly EditListItem[]): boolean => {
    const cells = edits.flatMap(({ location: [column, row], value }) =>
      column > 0 && value.kind === GridCellKind.Text
        ? [{ column: column - 1, month: monthAt(row), text: value.data }]
        : [],
    )
    editing.change(cells)
    return true
  }

  const clear = ({ x, y, width, height }: Rectangle): void =>
    editing.change(
      Array.from({ length: width * height }, (_, index) => ({
        column: x - 1 + (index % width),
        month: monthAt(y + Math.floor(index / width)),
        text: '',
      })).filter(({ column }) => column >= 0),
    )

  const chosen = chosenArea(selection, rows)
  const clipboard = sheetClipboard({
    chosen,
    textAt: (column, row) => (column === 0 ? monthAt(row) : cellAt(column - 1, row).text),
    clear,
    paste: (pasted, { x, y }) => editing.paste(pasted, x - 1, y),
  })

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the events are those of the grid inside
    <section
      className={classes.sheet}
      aria-label={label}
      {...clipboard}
      onFocus={() => {
        // The keyboard starts somewhere: without a chosen cell the arrows would have nothing to move.
        if (!chosen && rows > 0) onSelect(oneCell(1, 0))
      }}
    >
      <DataEditorCore
        ref={grid}
        columns={gridColumns}
        rows={rows}
        freezeColumns={1}
        width="100%"
        height={(Math.min(rows, sheetSizes.rowsShown) + 2) * sheetSizes.rowHeight + sheetSizes.headingHeight}
        rowHeight={sheetSizes.rowHeight}
        headerHeight={sheetSizes.headingHeight}
        groupHeaderHeight={sheetSizes.rowHeight}
        theme={theme}
        renderers={RENDERERS}
        imageWindowLoader={images}
        getCellContent={getCellContent}
        getCellsForSelection
        drawCell={drawCell}
        onCellActivated={(cell, activation) =>
          open(cell, activation.inputType === 'keyboard' ? activation.key : undefined)
        }
        onDelete={() => {
          if (chosen) clear(chosen)
          return false
        }}
        onCellsEdited={takeEdits}
        gridSelection={selection}
        onGridSelectionChange={onSelect}
        rangeSelect="rect"
        columnSelect="multi"
        rowSelect="none"
        fillHandle
        keybindings={KEYS}
      />
      {typed && (
        <CellField
          key={typed.cell.join(' ')}
          label={nameOf(typed.cell[0] - 1, typed.cell[1])}
          editing={typed}
          onDone={close}
        />
      )}
    </section>
  )
}

function fixedCell(text: string): TextCell {
  return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: false, readonly: true }
}
