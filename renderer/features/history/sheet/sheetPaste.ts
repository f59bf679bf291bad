import { addMonths, monthIndex, type Day, type Month } from '../../../../shared/base/month.ts'
import { createMonthReader } from '../../../../shared/leads/cells/monthText.ts'

/** A text and the cell that it goes into; the row may lie beyond the last. */
export interface PlacedText {
  /** 0 for the first column beside the months. */
  readonly column: number
  readonly month: Month
  readonly text: string
}

export interface PlacedTexts {
  readonly cells: readonly PlacedText[]
  /** What of the text found no place, in sentences. */
  readonly leftOut: readonly string[]
}

/**
 * Lays what was pasted over the sheet.
 * @param column where it starts; -1 for the column of the months: its first column then says the month of each row
 * @param columns how many the sheet has
 * @param until months after the one of this day are left out
 */
export function placePasted(
  rows: readonly (readonly string[])[],
  { column, month, columns, until }: { column: number; month: Month; columns: number; until: Day },
): PlacedTexts {
  const dated = column < 0 ? datedRows(rows, until) : startingAt(rows, month)
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
            tooWide === 1
              ? 'The last column found no place at the right of the sheet.'
              : `${tooWide} columns found no place at the right of the sheet.`,
          ]
        : []),
    ],
  }
}

interface DatedRows {
  readonly rows: readonly { readonly month: Month; readonly texts: readonly string[] }[]
  readonly leftOut: readonly string[]
}

function startingAt(rows: readonly (readonly string[])[], month: Month): DatedRows {
  return { rows: rows.map((texts, index) => ({ month: addMonths(month, index), texts })), leftOut: [] }
}

function datedRows(rows: readonly (readonly string[])[], until: Day): DatedRows {
  const readMonth = createMonthReader('year-month-day', until)
  const lineOf = new Map<number, number>()
  const leftOut: string[] = []
  const dated = rows.flatMap(([label = '', ...texts], index) => {
    const read = readMonth(label)
    if (!read.ok) {
      // The first row may be the headings that were copied along.
      if (index > 0 || rows.length === 1) leftOut.push(`Row ${index + 1}, “${label}”: ${read.error}`)
      return []
    }
    const earlier = lineOf.get(monthIndex(read.value))
    if (earlier !== undefined) {
      leftOut.push(`Row ${index + 1}: “${label}” is in row ${earlier} already; that one was taken.`)
      return []
    }
    lineOf.set(monthIndex(read.value), index + 1)
    return [{ month: read.value, texts }]
  })
  return { rows: dated, leftOut }
}
