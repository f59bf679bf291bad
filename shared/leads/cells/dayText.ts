import { daysInMonth, Day, monthAt } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { DateOrder } from '../csv/fileFormat.ts'

/** Reads the text of a cell as a day. A time of day is left out: the day counts as it is written, whatever its time zone. */
export type DayReader = (text: string) => Result<Day, string>

/** Longer than any way to write a moment; keeps the patterns below cheap on hostile cells. */
const CHARACTERS_MAX = 64
const EARLIEST_YEAR = 1970

const TIME =
  /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\d{2}:?\d{2}))?$/i
const THREE_NUMBERS = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const DAY_THEN_NAME =
  /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i
const NAME_THEN_DAY = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i
const SPREADSHEET_NUMBER = /^\d{5}(\.\d+)?$/

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * @param order how 3/4/2018 is read
 * @param latest days after this one are refused, since history cannot lie in the future
 */
export function createDayReader(order: DateOrder, latest: Day): DayReader {
  // The days of a file repeat, so each is worked out once.
  const known = new Map<string, Result<Day, string>>()
  return (text) => {
    if (text.length > CHARACTERS_MAX) return fail('This is no date.')
    const day = text.trim().replace(TIME, '')
    let read = known.get(day)
    if (!read) {
      read = readDay(day, order, latest)
      known.set(day, read)
    }
    return read
  }
}

function readDay(text: string, order: DateOrder, latest: Day): Result<Day, string> {
  const parts = dayParts(text, order)
  if (!parts) {
    return SPREADSHEET_NUMBER.test(text)
      ? fail(
          'This looks like the number by which a spreadsheet keeps a date. Format the column as a date and export again.',
        )
      : fail('This is no date.')
  }
  const { year, month, day } = parts
  if (year < EARLIEST_YEAR || year > 9999) return fail(`The year ${year} cannot be right.`)
  if (month < 1 || month > 12) return fail(`There is no month ${month}. Is the order of day and month right?`)
  const name = monthAt(year * 12 + month - 1)
  if (day < 1 || day > daysInMonth(name)) return fail(`There is no day ${day} in ${name}.`)
  const value = Day.parse(`${name}-${String(day).padStart(2, '0')}`)
  return value > latest ? fail(`This day lies after ${latest}, the day of the import.`) : ok(value)
}

interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dayParts(text: string, order: DateOrder): DayParts | null {
  const numbers = threeNumbers(text)
  if (numbers) return inOrder(numbers, order)
  const digits = EIGHT_DIGITS.exec(text)
  if (digits) return { year: Number(digits[1]), month: Number(digits[2]), day: Number(digits[3]) }
  const dayFirst = DAY_THEN_NAME.exec(text)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const nameFirst = NAME_THEN_DAY.exec(text)
  return nameFirst ? named(nameFirst[3], nameFirst[1], nameFirst[2]) : null
}

/** The three numbers of a date such as 3/4/2018 as they stand; null when the text is written otherwise. */
export function threeNumbers(text: string): readonly [string, string, string] | null {
  const match = THREE_NUMBERS.exec(text)
  const [, first = '', , second = '', third = ''] = match ?? []
  return match ? [first, second, third] : null
}

/** A date without its time of day. */
export function withoutTime(text: string): string {
  return text.length > CHARACTERS_MAX ? text : text.trim().replace(TIME, '')
}

function inOrder(
  [first, second, third]: readonly [string, string, string],
  order: DateOrder,
): DayParts | null {
  if (first.length >= 3 || order === 'year-month-day') {
    return third.length > 2 ? null : { year: fullYear(first), month: Number(second), day: Number(third) }
  }
  if (third.length === 1 || third.length === 3) return null
  const [day, month] = order === 'day-month-year' ? [first, second] : [second, first]
  return { year: fullYear(third), month: Number(month), day: Number(day) }
}

function named(year = '', month = '', day = ''): DayParts | null {
  const index = monthByName(month)
  return index === null ? null : { year: fullYear(year), month: index, day: Number(day) }
}

/** Number of a month from its English name or the start of it (three letters at least), 1 to 12. */
export function monthByName(name: string): number | null {
  const index = MONTH_NAMES.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase()))
  return index < 0 ? (name.toLowerCase() === 'sept' ? 9 : null) : index + 1
}

/** Two digits of a year mean the last hundred years around 1970 to 2069. */
export function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}
