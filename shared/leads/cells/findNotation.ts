import type { ColumnProfile } from './columnProfile.ts'
import type { DateOrder, DecimalSign, Delimiter } from '../csv/fileFormat.ts'

/**
 * How sure a notation is: nothing in the file depends on it, the file shows it, the file shows both,
 * the file could be read either way, or the user has said it.
 */
export type Certainty = 'not-needed' | 'seen' | 'mixed' | 'ambiguous' | 'given'

export interface Found<T> {
  readonly value: T
  readonly certainty: Certainty
}

/** A column counts as one of dates or numbers when at least this share of its cells are. The others will be refused one by one. */
export const MOST = 0.5

/** The order of day and month that a file's columns of dates show. */
export function findDateOrder(columns: readonly ColumnProfile[], locale: string): Found<DateOrder> {
  const orders = columns.filter((column) => column.dates >= MOST).map((column) => column.order)
  const sum = (key: keyof ColumnProfile['order']): number =>
    orders.reduce((total, order) => total + order[key], 0)
  const dayFirst = sum('dayFirst')
  const monthFirst = sum('monthFirst')
  const undecided = sum('undecided')
  if (dayFirst + monthFirst > 0) {
    return {
      value: dayFirst >= monthFirst ? 'day-month-year' : 'month-day-year',
      certainty: dayFirst > 0 && monthFirst > 0 ? 'mixed' : 'seen',
    }
  }
  if (undecided === 0) return { value: 'year-month-day', certainty: 'not-needed' }
  if (sum('dotted') === undecided) return { value: 'day-month-year', certainty: 'seen' }
  return { value: localDateOrder(locale), certainty: 'ambiguous' }
}

/** The decimal sign that a file's columns of numbers show. */
export function findDecimalSign(
  columns: readonly ColumnProfile[],
  delimiter: Delimiter,
  locale: string,
): Found<DecimalSign> {
  const signs = columns.filter((column) => column.numbers >= MOST).map((column) => column.decimal)
  const sum = (key: DecimalSign | 'either'): number => signs.reduce((total, sign) => total + sign[key], 0)
  const point = sum('.')
  const comma = sum(',')
  if (point + comma > 0) {
    return { value: point >= comma ? '.' : ',', certainty: point > 0 && comma > 0 ? 'mixed' : 'seen' }
  }
  // Where the comma is the decimal sign, spreadsheets put a semicolon between the cells. Between tabs it is as elsewhere.
  const value = delimiter === ';' || (delimiter === '\t' && hasDecimalComma(locale)) ? ',' : '.'
  return { value, certainty: sum('either') > 0 ? 'ambiguous' : 'not-needed' }
}

function hasDecimalComma(locale: string): boolean {
  return new Intl.NumberFormat(locale).format(1.5).includes(',')
}

/** The order in which people of a place write a date in numbers. */
export function localDateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0)
  const first = parts.find((part) => part.type === 'day' || part.type === 'month' || part.type === 'year')
  return first?.type === 'month'
    ? 'month-day-year'
    : first?.type === 'year'
      ? 'year-month-day'
      : 'day-month-year'
}
