import { columnName } from '../../shared/base/columnName.ts'
import { present } from '../../shared/base/invariant.ts'

/** A formula without its leading sign of equality. */
export interface Formula {
  readonly formula: string
}

export type Content = number | string | Formula | null

export type NumberFormat = 'count' | 'share' | 'money' | 'days' | 'plain'

export interface SheetRow {
  readonly label: string
  readonly unit: string
  readonly format: NumberFormat
  /** Where the row is a heading of the rows below it. */
  readonly heading: boolean
  /** What has no month; then the months, those before the horizon first. */
  readonly cells: readonly Content[]
}

interface Described {
  /** By which formulas refer to the row. */
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly format: NumberFormat
}

/** @param own the cell of another month of the same row */
export type MonthCell = (month: number, own: (month: number) => string) => Content

/** A sheet of rows with a cell for each month, written from the top; formulas refer to rows that stand above them. */
export interface MonthSheet {
  readonly heading: (label: string) => void
  /** A row with one value. */
  readonly one: (row: Described, content: Content) => void
  /** A row with a value a month; month 0 is the first of the horizon, those before it are below 0. */
  readonly months: (row: Described, cell: MonthCell, from?: number) => void
  /** The one value of a row. */
  readonly fixed: (name: string) => string
  /** The cell of a month. */
  readonly at: (name: string, month: number) => string
  /** The cells from one month to another, both included. */
  readonly range: (name: string, from: number, to: number) => string
  readonly rows: () => readonly SheetRow[]
}

/** Columns before the months: label, unit, and what has no month. */
const COLUMNS_BEFORE = 3

/**
 * @param past months before the horizon that have a column
 * @param horizon months of the horizon
 * @param rowsAbove rows of the sheet above the first one that is written here
 */
export function createMonthSheet(past: number, horizon: number, rowsAbove: number): MonthSheet {
  const rows: SheetRow[] = []
  const numbers = new Map<string, number>()
  const column = (month: number): string => `$${columnName(COLUMNS_BEFORE + past + month)}`
  const rowOf = (name: string): number => present(numbers.get(name), `row ${name}`)
  const put = ({ name, ...row }: Described, cells: readonly Content[]): void => {
    rows.push({ ...row, heading: false, cells })
    numbers.set(name, rowsAbove + rows.length)
  }
  return {
    heading: (label) => rows.push({ label, unit: '', format: 'plain', heading: true, cells: [] }),
    one: (row, content) => put(row, [content]),
    months: (row, cell, from = 0) => {
      const number = rowsAbove + rows.length + 1
      const own = (month: number): string => `${column(month)}$${number}`
      const months = Array.from({ length: past + horizon }, (_, place) => place - past)
      put(row, [null, ...months.map((month) => (month < from ? null : cell(month, own)))])
    },
    fixed: (name) => `$C$${rowOf(name)}`,
    at: (name, month) => `${column(month)}$${rowOf(name)}`,
    range: (name, from, to) => `${column(from)}$${rowOf(name)}:${column(to)}$${rowOf(name)}`,
    rows: () => rows,
  }
}

export function formula(text: string): Formula {
  return { formula: text }
}
