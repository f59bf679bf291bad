import { createColumnProfiler } from '../cells/columnProfile.ts'
import { saysNothing } from '../lead.ts'
import { monthsUnderYears } from './monthsUnderYears.ts'
import { isMonth, turnTable } from './turnTable.ts'

/** Cells that were copied together with what they are called. */
export interface PastedTable {
  /** One for each column; null where the rows came without headings. */
  readonly headings: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  /** Whether its months went from left to right, and go from top to bottom now. */
  readonly isTurned: boolean
}

const MOST = 0.6

/**
 * Finds out whether pasted cells are a table that says itself what its numbers are: with headings above them, with months
 * from left to right, or with months and names of segments at their left.
 * @param isKnown whether a heading speaks of something that a history holds
 * @returns null for plain cells, which go where they are put
 */
export function findTable(
  cells: readonly (readonly string[])[],
  isKnown: (heading: string) => boolean,
): PastedTable | null {
  const rows = joinYears(cells.filter((row) => row.some((cell) => cell.trim() !== '')))
  const [first = [], ...below] = rows
  if (below.length === 0) return null
  if (
    first.filter(isMonth).length >= 2 &&
    !mostly(
      below.flatMap((row) => row.slice(first.findIndex(isMonth))),
      isDate,
    )
  ) {
    const turned = turnTable(first, below, isKnown)
    return turned ? { ...turned, isTurned: true } : { headings: first, rows: below, isTurned: false }
  }
  const filled = first.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const areHeadings = filled.length > 0 && filled.every(isWords)
  if (areHeadings && (filled.some(isKnown) || (filled.length > 1 && mostly(below.flat(), isData)))) {
    return { headings: first, rows: below, isTurned: false }
  }
  const isLong =
    rows.every(([month = '']) => isMonth(month)) &&
    mostly(
      rows.map((row) => row[1] ?? ''),
      isWords,
    )
  return isLong ? { headings: null, rows, isTurned: false } : null
}

/** With one row of headings where years stand above names of months. */
function joinYears(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [years = [], names = [], ...below] = rows
  const months = monthsUnderYears(years, names)
  return months?.ok ? [months.value, ...below] : rows
}

/** A text that may be a name: with letters, and neither a number nor a date. */
function isWords(cell: string): boolean {
  return /\p{L}/u.test(cell) && !saysNothing(cell.trim()) && !isData(cell) && !/^[\d=+-]/.test(cell.trim())
}

function isData(cell: string): boolean {
  const profiler = createColumnProfiler('')
  profiler.add(cell)
  const { dates, months, numbers } = profiler.profile()
  return dates + months + numbers > 0
}

/** Below months from left to right stand counts; rows of dates are a list of leads. */
function isDate(cell: string): boolean {
  const profiler = createColumnProfiler('')
  profiler.add(cell)
  return isMonth(cell) || profiler.profile().dates > 0
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.filter(is).length >= MOST * filled.length
}
