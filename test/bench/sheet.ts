import { HyperFormula, type RawCellContent } from 'hyperformula'
import { present } from '../../shared/base/invariant.ts'

/**
 * A spreadsheet that is written row by row, each with a name by which formulas refer to it. Column A holds what has no
 * month; then come the months, first those before the horizon.
 */
export interface Sheet {
  /** A row with one value that has no month. */
  readonly putFixed: (name: string, content: RawCellContent) => void
  /** A row with a value for each month of the horizon; `before` holds those of the months before it. */
  readonly putMonths: (
    name: string,
    cell: (column: string, month: number) => RawCellContent,
    before?: readonly RawCellContent[],
  ) => void
  /** The row's number, to be put behind a column. */
  readonly row: (name: string) => number
  /** The cell of a row that has one value. */
  readonly fixed: (name: string) => string
  /** The cells of a row from the first month of the horizon to the given column, or to the last. */
  readonly span: (name: string, to?: string) => string
  /** All months of a row, those before the horizon too. */
  readonly allMonths: (name: string) => string
  /** A formula that adds cells of several rows in one column. */
  readonly sumOf: (names: readonly string[], column: string) => string
  /** Months before the horizon. */
  readonly past: number
  /** Gives what was written to the engine. */
  readonly calculate: () => CalculatedSheet
}

export interface CalculatedSheet {
  /** Types a value into the cell of a row that has one value; the engine recalculates what hangs on it. */
  readonly type: (name: string, value: number) => void
  /** The figures of a row, one for each month of the horizon, or its only one. */
  readonly read: (name: string) => number[]
  readonly formulas: number
}

/** @param past months before the horizon · @param months length of the horizon */
export function createSheet(past: number, months: number): Sheet {
  const rows: RawCellContent[][] = []
  const numbers = new Map<string, number>()
  const columns = Array.from({ length: 1 + past + months }, (_, index) => columnName(index))
  const horizon = columns.slice(1 + past)
  const lastColumn = present(columns.at(-1), 'last column')
  const row = (name: string): number => present(numbers.get(name), `row ${name}`)
  const put = (name: string, cells: RawCellContent[]): void => {
    rows.push(cells)
    numbers.set(name, rows.length)
  }
  return {
    putFixed: (name, content) => put(name, [content]),
    putMonths: (name, cell, before = Array.from({ length: past }, () => 0)) =>
      put(name, [null, ...before, ...horizon.map(cell)]),
    row,
    fixed: (name) => `$A$${row(name)}`,
    span: (name, to = lastColumn) => `${horizon[0]}${row(name)}:${to}${row(name)}`,
    allMonths: (name) => `$B${row(name)}:$${lastColumn}${row(name)}`,
    sumOf: (names, column) => `=${names.map((name) => `${column}${row(name)}`).join('+') || '0'}`,
    past,
    calculate: () => {
      const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' })
      const readCell = (at: number, col: number): number => {
        const value = engine.getCellValue({ sheet: 0, row: at, col })
        if (typeof value === 'number') return value
        throw new Error(`Row ${at + 1} holds ${JSON.stringify(value)}, not a number.`)
      }
      return {
        type: (name, value) => {
          engine.setCellContents({ sheet: 0, row: row(name) - 1, col: 0 }, value)
        },
        read: (name) => {
          const at = row(name) - 1
          if (rows[at]?.length === 1) return [readCell(at, 0)]
          return horizon.map((_, month) => readCell(at, 1 + past + month))
        },
        formulas: rows.flat().filter((cell) => typeof cell === 'string').length,
      }
    },
  }
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
