import { addMonths, monthIndex, type Day, type Month } from '../../../../shared/base/month.ts'
import { createMonthReader } from '../../../../shared/leads/cells/monthText.ts'
import type { DateOrder } from '../../../../shared/leads/csv/fileFormat.ts'
import { isMonth } from '../../../../shared/leads/paste/turnTable.ts'
import type { MatchedTable } from '../../../../shared/leads/paste/matchTable.ts'
import { shorten, type Refusal } from '../../../../shared/leads/refusal.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import type { SheetColumn } from './sheetColumns.ts'

/** A text and the cell that it goes into; the row may lie beyond the last. */
export interface PlacedText {
  /** 0 for the first column beside the months. */
  readonly column: number
  readonly month: Month
  readonly text: string
}

export interface PlacedTexts {
  readonly cells: readonly PlacedText[]
  /** What of the text found no place. */
  readonly leftOut: readonly Refusal[]
}

type Rows = readonly (readonly string[])[]

/** What a report calls the place that refused rows come from. */
const PASTED = 'Pasted cells'

/**
 * Lays cells without headings over the sheet. Where all of the first column are months, they say the month of each row.
 * @param column where it starts; -1 for the column of the months
 * @param columns how many the sheet has
 * @param until months after the one of this day are left out
 */
export function placePasted(
  rows: Rows,
  { column, month, columns, until }: { column: number; month: Month; columns: number; until: Day },
): PlacedTexts {
  const isDated =
    column < 0 || (rows.some(({ length }) => length > 1) && rows.every(([text = '']) => isMonth(text)))
  const dated = isDated
    ? datedRows(rows, 0, { line: 1, dateOrder: 'year-month-day', until })
    : { rows: rows.map((texts, index) => ({ month: addMonths(month, index), texts })), leftOut: [] }
  const first = Math.max(0, column)
  const width = Math.max(0, ...dated.rows.map(({ texts }) => texts.length))
  const tooWide = first + width - columns
  return {
    cells: dated.rows.flatMap((row) =>
      row.texts
        .slice(0, columns - first)
        .map((text, index) => ({ column: first + index, month: row.month, text })),
    ),
    leftOut: [
      ...dated.leftOut,
      ...(tooWide > 0
        ? [
            refusal(
              1,
              '',
              tooWide === 1
                ? 'The last column found no place at the right of the sheet.'
                : `${tooWide} columns found no place at the right of the sheet.`,
            ),
          ]
        : []),
    ],
  }
}

/** Lays a table over the columns of one segment, each under the stage or the money that its heading says. */
export function placeTable(
  { columns, rows, dateOrder }: MatchedTable,
  sheet: readonly SheetColumn[],
  { segmentId, month, until }: { segmentId: SegmentId; month: Month; until: Day },
): PlacedTexts {
  const months = columns.findIndex(({ meaning }) => meaning.kind === 'month')
  const dated =
    months < 0
      ? { rows: rows.map((texts, index) => ({ month: addMonths(month, index), texts })), leftOut: [] }
      : datedRows(rows, months, { line: 2, dateOrder, until })
  // The month itself is taken out of each row.
  const named = columns.filter((_, index) => index !== months)
  const placeOf = named.map(({ meaning }) =>
    sheet.findIndex(
      ({ series }) =>
        series.segmentId === segmentId &&
        (series.kind === 'entries'
          ? meaning.kind === 'entries' && meaning.stageId === series.stageId
          : meaning.kind === series.kind),
    ),
  )
  return {
    cells: dated.rows.flatMap((row) =>
      placeOf.flatMap((column, index) =>
        column < 0 ? [] : [{ column, month: row.month, text: row.texts[index] ?? '' }],
      ),
    ),
    leftOut: dated.leftOut,
  }
}

interface DatedRows {
  /** Without the text of the month. */
  readonly rows: readonly { readonly month: Month; readonly texts: readonly string[] }[]
  readonly leftOut: readonly Refusal[]
}

/** @param at the column with the months */
function datedRows(
  rows: Rows,
  at: number,
  { line, dateOrder, until }: { readonly line: number; readonly dateOrder: DateOrder; readonly until: Day },
): DatedRows {
  const readMonth = createMonthReader(dateOrder, until)
  const lineOf = new Map<number, number>()
  const leftOut: Refusal[] = []
  const dated = rows.flatMap((row, index) => {
    const text = row[at] ?? ''
    const read = readMonth(text)
    if (!read.ok) {
      leftOut.push(refusal(index + line, text, read.error))
      return []
    }
    const earlier = lineOf.get(monthIndex(read.value))
    if (earlier !== undefined) {
      leftOut.push(
        refusal(index + line, text, `This month is in row ${earlier} already; that one was taken.`),
      )
      return []
    }
    lineOf.set(monthIndex(read.value), index + line)
    return [{ month: read.value, texts: row.toSpliced(at, 1) }]
  })
  return { rows: dated, leftOut }
}

function refusal(line: number, value: string, reason: string): Refusal {
  return { file: PASTED, line, column: null, value: shorten(value.trim()), reason }
}
