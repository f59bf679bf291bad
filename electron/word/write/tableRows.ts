import { Paragraph, type ParagraphChild, TableCell, TableRow, WidthType } from 'docx'
import { NOTHING_IN_TABLE } from '../words.ts'
import { textRuns } from './inlines.ts'
import type { Keeping } from './keeping.ts'

export interface RowLook {
  readonly widths: readonly number[]
  /** Name of the paragraph style in each column. */
  readonly style: readonly string[]
  readonly header?: boolean
  readonly keeping: Keeping | undefined
}

/** A row that is not broken across pages, unless it fills one; a header row is repeated on each page. */
export function cellRow(
  cells: readonly (readonly ParagraphChild[])[],
  { widths, style, header = false, keeping }: RowLook,
): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: keeping?.whole ?? true,
    keepNext: keeping?.keepNext ?? false,
    children: cells.map(
      (children, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: style[column] ?? 'TableText', children })],
        }),
    ),
  })
}

/** What stands in a table without rows. */
export function emptyRow(widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
        children: [new Paragraph({ style: 'TableText', children: textRuns(NOTHING_IN_TABLE) })],
      }),
    ],
  })
}
