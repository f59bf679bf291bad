import { columnName } from '../base/columnName.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Plan } from '../plan/plan.ts'
import type { CsvRow } from './csv/csvReader.ts'
import type { FileFormat } from './csv/fileFormat.ts'
import { readRows } from './csv/readRows.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'
import { findTable, type PastedTable } from './paste/findTable.ts'
import { isKnownHeading } from './paste/matchTable.ts'
import { isMonthName, monthsUnderYears, type MissingYear } from './paste/monthsUnderYears.ts'
import { isMonth } from './paste/turnTable.ts'
import type { FileProblem } from './refusal.ts'

/** A table of so many months and rows is far smaller; what is larger is a list of leads. */
const TURNED_BYTES_MAX = 1024 * 1024
/** Rows that are looked at for the months; titles stand above them. */
const ROWS_TRIED = 10

/**
 * Finds a table whose months go from left to right, each with its year or below it, and turns it.
 * @returns null where there is none, or which year is missing
 */
export async function tableAcross(
  source: SourceFile,
  format: FileFormat,
  { stages }: Pick<Plan, 'stages'>,
  reading: Reading,
): Promise<Result<PastedTable | null, FileProblem>> {
  const rows = source.size > TURNED_BYTES_MAX ? [] : await filledRows(source, format, reading)
  const isKnown = (heading: string): boolean => isKnownHeading({ stages }, heading)
  const find = (cells: readonly (readonly string[])[]): PastedTable | null => {
    const table = findTable(cells, isKnown)
    return table?.isTurned ? table : null
  }
  for (const [at, { line, cells }] of rows.slice(0, ROWS_TRIED).entries()) {
    const below = rows.slice(at + 1).map((row) => row.cells)
    const months = monthsUnderYears(rows[at - 1]?.cells ?? [], cells)
    if (months?.ok) return ok(find([months.value, ...below]))
    if (months && below.some((row) => row.slice(0, cells.findIndex(isMonthName)).some(isKnown))) {
      return fail({ file: source.name, message: yearMissing(line, months.error) })
    }
    const areYears = monthsUnderYears(cells, below[0] ?? []) !== null
    if (!areYears && cells.filter(isMonth).length >= 2) return ok(find([cells, ...below]))
  }
  return ok(null)
}

async function filledRows(source: SourceFile, format: FileFormat, reading: Reading): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of readRows(source, format, reading)) {
    if (!batch.ok) return []
    rows.push(...batch.value.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')))
  }
  return rows
}

function yearMissing(line: number, { column, name, why }: MissingYear): string {
  return `The months go from left to right, but the year of “${name}” (line ${line}, cell ${columnName(column)}${line}) is not clear: ${why}. Write the year, such as 2025, above the first of its months, or into each month (Jan 2025), and choose the file again.`
}
