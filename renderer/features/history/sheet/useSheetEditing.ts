import { useMemo, useState } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { localDay, type Month } from '../../../../shared/base/month.ts'
import { findTable, type PastedTable } from '../../../../shared/leads/paste/findTable.ts'
import { isKnownHeading, matchTable } from '../../../../shared/leads/paste/matchTable.ts'
import { setHistoryCells } from '../../../../shared/plan/changes/history.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useNotify } from '../../../controls/notices.tsx'
import { matchWords } from './matchWords.ts'
import type { PasteOutcome } from './PasteReport.tsx'
import { changeSheet } from './sheetChanges.ts'
import { sheetColumns, type SheetColumn } from './sheetColumns.ts'
import { monthOfRow, sheetContent, type SheetCell, type TroubledCell } from './sheetContent.ts'
import { placePasted, placeTable, type PlacedText } from './sheetPaste.ts'

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
  /** Takes the number that may be meant for the text that is there, in each of these cells. */
  readonly readOtherwise: (cells: readonly TroubledCell[]) => void
  /** Puts pasted cells in, from this cell on or where their headings say; column -1 is that of the months. */
  readonly paste: (rows: readonly (readonly string[])[], column: number, row: number) => void
  /** What came of the last paste, where there is something to say of it. */
  readonly pasted: PasteOutcome | null
  readonly forgetPasted: () => void
}

/** @param onTable takes a pasted table whose columns the user has to say */
export function useSheetEditing(
  plan: Plan,
  segments: readonly Segment[],
  format: Format,
  onTable: (table: PastedTable) => void,
): SheetEditing {
  const { edit } = usePlanSession()
  const notify = useNotify()
  const [pasted, setPasted] = useState<PasteOutcome | null>(null)
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
    const apply = (
      cells: readonly PlacedText[],
      verb: string,
      { matched, refusals }: PasteOutcome = NOTHING_TO_SAY,
    ): void => {
      const { recipe, outside } = changeSheet(plan, columns, cells, format)
      const edited = edit(labelOf(cells, verb), recipe)
      if (!edited.ok) {
        notify({ kind: 'trouble', text: edited.error.map(({ message }) => message).join(' ') })
        return
      }
      const said = [
        ...matched,
        ...(outside > 0
          ? [`${cellCount(outside, format)} outside of the ten years that a history holds left out.`]
          : []),
      ]
      setPasted(said.length + refusals.length > 0 ? { matched: said, refusals } : null)
    }
    const paste: SheetEditing['paste'] = (rows, column, row) => {
      const at = { month: monthAt(row), until: localDay(new Date()) }
      const table = findTable(rows, (heading) => isKnownHeading(plan, heading))
      if (!table) {
        const { cells, leftOut } = placePasted(rows, { ...at, column, columns: columns.length })
        apply(cells, 'Paste', { matched: [], refusals: leftOut })
        return
      }
      const segment = segments.find(({ id }) => id === columns[column]?.series.segmentId) ?? onlyOne(segments)
      const found = segment ? matchTable(plan, table) : null
      if (!segment || !found) {
        onTable(table)
        return
      }
      const { cells, leftOut } = placeTable(found, columns, { ...at, segmentId: segment.id })
      apply(cells, 'Paste', { matched: matchWords(plan, table, found, segment.name), refusals: leftOut })
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
      change: (cells) => apply(cells, cells.every(({ text }) => text === '') ? 'Clear' : 'Fill'),
      readOtherwise: (cells) => {
        const changes = cells.flatMap(({ series, month, reading }) =>
          reading === null ? [] : [{ series, month, content: reading }],
        )
        edit(`Read ${format.count(changes.length)} cells of the history otherwise`, (draft) =>
          setHistoryCells(draft, changes),
        )
      },
      paste,
      pasted,
      forgetPasted: () => setPasted(null),
    }
  }, [plan, segments, columns, content, format, pasted, edit, notify, onTable])
}

const EMPTY: SheetCell = { text: '', value: null, trouble: null }

const NOTHING_TO_SAY: PasteOutcome = { matched: [], refusals: [] }

function cellCount(count: number, format: Format): string {
  return count === 1 ? '1 cell is' : `${format.count(count)} cells are`
}

function onlyOne(segments: readonly Segment[]): Segment | undefined {
  return segments.length === 1 ? segments[0] : undefined
}
