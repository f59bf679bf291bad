import { fail, ok, type Result } from '../../base/result.ts'
import type { CsvRow } from './csvReader.ts'
import type { FileFormat } from './fileFormat.ts'
import { columnNames } from './headings.ts'
import { CELL_CHARACTERS_MAX, COLUMNS_MAX } from './limits.ts'
import { areMerged, joinHeadings } from './mergedHeadings.ts'
import { readRows } from './readRows.ts'
import type { FileProblem } from '../refusal.ts'
import type { Reading, SourceFile } from './sourceFile.ts'

/** A row below the headings. */
export interface TableRow {
  readonly line: number
  /** As many as there are columns, unless the row is wrong. */
  readonly cells: readonly string[]
  /** Why the row cannot be used whatever its columns mean; null when it can. */
  readonly wrong: string | null
}

export interface TableBatch {
  /** The text that the rows were read from. */
  readonly text: string
  /** Names of the columns, each different. */
  readonly columns: readonly string[]
  /** Whether the names were put together from merged headings on two lines. */
  readonly isMerged: boolean
  readonly rows: readonly TableRow[]
  /** Rows without anything in them. */
  readonly blank: number
}

/**
 * Reads a file as a table: passes over what stands above the headings, names the columns, and marks the rows that do not
 * fit them. The first batch already knows the columns.
 */
export async function* readTable(
  source: SourceFile,
  format: Pick<FileFormat, 'encoding' | 'delimiter' | 'headerLine'>,
  reading: Reading,
): AsyncGenerator<Result<TableBatch, FileProblem>, void> {
  const { headerLine } = format
  const problem = (message: string): Result<TableBatch, FileProblem> => fail({ file: source.name, message })
  let columns: readonly string[] | null = null
  let isMerged = false
  let above: CsvRow | undefined
  for await (const batch of readRows(source, format, reading)) {
    if (!batch.ok) {
      yield batch
      return
    }
    const below = batch.value.rows.filter(({ line }) => headerLine === null || line >= headerLine)
    const [first] = columns === null ? below.filter((row) => headerLine !== null || !isBlank(row)) : []
    above = batch.value.rows.findLast(({ line }) => headerLine !== null && line < headerLine) ?? above
    if (first) {
      isMerged = above !== undefined && areMerged(above.cells, first.cells)
      const headings = above && isMerged ? joinHeadings(above.cells, first.cells) : first.cells
      columns = columnNames(headings, headerLine !== null)
      if (first.broken !== null || (headerLine !== null && (first.line !== headerLine || isBlank(first)))) {
        yield problem(
          `There are no headings on line ${headerLine} of this file. Choose the line that has them.`,
        )
        return
      }
      if (columns.length > COLUMNS_MAX) {
        yield problem(
          `This file has more than ${COLUMNS_MAX.toLocaleString(reading.locale)} columns. Export fewer, or choose another delimiter.`,
        )
        return
      }
    }
    if (columns === null) continue
    const named = columns
    const data = below.filter(({ line }) => line !== headerLine)
    const rows = data.filter((row) => row.broken !== null || !isBlank(row))
    yield ok({
      text: batch.value.text,
      columns: named,
      isMerged,
      rows: rows.map((row) => ({ line: row.line, cells: row.cells, wrong: whatIsWrong(row, named.length) })),
      blank: data.length - rows.length,
    })
  }
  if (columns === null) yield problem('This file holds no rows.')
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function whatIsWrong({ cells, broken }: CsvRow, width: number): string | null {
  if (broken !== null) return broken
  if (cells.some((cell) => cell.includes('\0')))
    return 'This row holds characters that no text has (NUL): it is damaged.'
  if (cells.some((cell) => cell.length > CELL_CHARACTERS_MAX)) {
    return `A cell of this row is longer than ${CELL_CHARACTERS_MAX} characters.`
  }
  const tooWide = cells.slice(width).some((cell) => cell.trim() !== '')
  if (cells.length >= width && !tooWide) return null
  return `This row has ${cells.length} cells where there are ${width} columns. Is there a delimiter or a line break inside a cell without quotation marks?`
}
