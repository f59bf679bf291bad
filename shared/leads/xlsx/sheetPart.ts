import { COLUMNS_MAX, ROWS_MAX } from '../csv/limits.ts'
import type { Reading } from '../csv/sourceFile.ts'
import { dateOfSerial } from './sheetDates.ts'
import { unescaped } from './workbookParts.ts'
import { xmlPart } from './xmlPart.ts'
import type { PartReader } from './zipParts.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  /** For each cell style, whether its numbers are dates. */
  readonly areDates: readonly boolean[]
  readonly is1904: boolean
}

/** The rows of a sheet as texts; rows[n] is line n + 1. Undefined where a row holds nothing. */
export interface SheetRows {
  readonly rows: (string[] | undefined)[]
  /** Columns of the widest row. */
  width: number
  /** Formulas whose result was not saved with them. */
  unsolved: number
  /** Whether the sheet has more rows or columns than are read. */
  isTooLarge: boolean
}

/** Reads the cells of a sheet: texts, numbers, dates as 2018-01-31, results of formulas. Of merged cells the first holds the text. */
export function sheetPart(reading: Reading, context: SheetContext, found: SheetRows): PartReader {
  let row = -1
  let column = -1
  let kind = ''
  let style = 0
  let value = ''
  let isFormula = false
  let takesText = false

  const finishCell = (): void => {
    const text = cellText(value, kind, style, context)
    if (isFormula && value === '') found.unsolved += 1
    if (text === '') return
    if (!(row >= 0 && column >= 0)) throw new SyntaxError('A cell without a place.')
    if (row >= ROWS_MAX || column >= COLUMNS_MAX) {
      found.isTooLarge = true
      return
    }
    const cells = (found.rows[row] ??= [])
    while (cells.length < column) cells.push('')
    cells[column] = text
    found.width = Math.max(found.width, column + 1)
  }

  return xmlPart(reading, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
        column = -1
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        kind = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? 0)
        value = ''
        isFormula = false
      } else if (name === 'f') isFormula = true
      takesText = name === 'v' || name === 't'
    },
    text: (text) => {
      if (takesText) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') takesText = false
      if (name === 'c') finishCell()
    },
  })
}

function cellText(
  value: string,
  kind: string,
  style: number,
  { strings, areDates, is1904 }: SheetContext,
): string {
  if (value === '') return ''
  switch (kind) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      const number = Number(value)
      return (areDates[style] ? dateOfSerial(number, is1904) : null) ?? plainNumber(value, number)
    }
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00:00.*$/, '')
    default:
      return unescaped(value)
  }
}

/** Numbers are saved with what binary fractions add to them: 0.1 as 0.10000000000000001. */
function plainNumber(value: string, number: number): string {
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value
}

/** 0 for A1, 27 for AB7. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place) {
    const at = letter.charCodeAt(0) - 64
    if (at < 1 || at > 26) break
    column = column * 26 + at
  }
  return column - 1
}
