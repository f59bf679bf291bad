import { useMemo } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Month } from '../../../../shared/base/month.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useNotify } from '../../../controls/notices.tsx'
import { changeSheet } from './sheetChanges.ts'
import { sheetColumns, type SheetColumn } from './sheetColumns.ts'
import { monthOfRow, sheetContent, type SheetCell, type TroubledCell } from './sheetContent.ts'
import type { PlacedText } from './sheetPaste.ts'

const LABEL_MAX = 200

/** The sheet of a history: what its cells hold, and the ways to change them. */
export interface SheetEditing {
  readonly columns: readonly SheetColumn[]
  /** Those of a segment that may not be shown. */
  readonly columnsOf: (id: SegmentId) => readonly SheetColumn[]
  readonly rows: number
  readonly monthAt: (row: number) => Month
  readonly cellAt: (column: number, row: number) => SheetCell
  /** Such as "MQL of Webinar in Jan 2026". */
  readonly nameOf: (column: number, row: number) => string
  readonly troubles: readonly TroubledCell[]
  readonly change: (cells: readonly PlacedText[]) => void
  /** Puts cells in, and says what of them found no place. */
  readonly paste: (cells: readonly PlacedText[], leftOut: readonly string[]) => void
}

export function useSheetEditing(plan: Plan, segments: readonly Segment[], format: Format): SheetEditing {
  const { edit } = usePlanSession()
  const notify = useNotify()
  const { stages } = plan
  const columns = useMemo(() => sheetColumns(stages, segments), [stages, segments])
  const content = useMemo(() => sheetContent(plan, format), [plan, format])
  return useMemo(() => {
    const monthAt = (row: number): Month => monthOfRow(plan, row)
    const nameOf = (column: number, row: number): string => {
      const { name = '', segmentName = '' } = columns[column] ?? {}
      return `${name} of ${segmentName} in ${format.month(monthAt(row))}`
    }
    const labelOf = (cells: readonly PlacedText[], verb: string): string => {
      const [first] = cells
      const many = `${verb} ${format.count(cells.length)} cells of the history`
      if (cells.length !== 1 || !first) return many
      const { name = '', segmentName = '' } = columns[first.column] ?? {}
      return `Change ${name} of “${segmentName}” in ${format.month(first.month)}`.slice(0, LABEL_MAX)
    }
    const apply = (cells: readonly PlacedText[], verb: string, leftOut: readonly string[]): void => {
      const { recipe, outside } = changeSheet(plan, columns, cells, format)
      const edited = edit(labelOf(cells, verb), recipe)
      const said = [
        ...(edited.ok ? [] : edited.error.map(({ message }) => message)),
        ...leftOut,
        ...(outside > 0
          ? [`${format.count(outside)} cells lie in months beyond the ten years that a history holds.`]
          : []),
      ]
      if (said.length > 0) notify({ kind: 'trouble', text: said.slice(0, 4).join(' ') })
    }
    return {
      columns,
      columnsOf: (id) =>
        sheetColumns(
          plan.stages,
          plan.segments.filter((segment) => segment.id === id),
        ),
      rows: plan.history.months,
      monthAt,
      cellAt: (column, row) => {
        const series = columns[column]?.series
        return series ? content.cellAt(series, monthAt(row)) : EMPTY
      },
      nameOf,
      troubles: content.troubles,
      change: (cells) => apply(cells, cells.every(({ text }) => text === '') ? 'Clear' : 'Fill', []),
      paste: (cells, leftOut) => apply(cells, 'Paste', leftOut),
    }
  }, [plan, columns, content, format, edit, notify])
}

const EMPTY: SheetCell = { text: '', value: null, trouble: null }
