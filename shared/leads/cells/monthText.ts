import { monthAt, monthOf, type Day, type Month } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import { createDayReader, fullYear, monthByName } from './dayText.ts'
import type { DateOrder } from '../csv/fileFormat.ts'

const YEAR_THEN_MONTH = /^(\d{4})[-/. ]?M?(\d{1,2})$/i
const MONTH_THEN_YEAR = /^(\d{1,2})[-/. ](\d{4})$/
const NAME_THEN_YEAR = /^([a-z]{3,9})\.?[-/ ']{1,2}(\d{4}|\d{2})$/i
const YEAR_THEN_NAME = /^(\d{4})[-/ ]([a-z]{3,9})\.?$/i

/** The month that a text such as 2018-01, 01/2018, Jan 2018 names; null when it is written otherwise. */
export function monthFromText(text: string): Month | null {
  const numbers = YEAR_THEN_MONTH.exec(text)
  if (numbers) return monthFrom(Number(numbers[1]), Number(numbers[2]))
  const swapped = MONTH_THEN_YEAR.exec(text)
  if (swapped) return monthFrom(Number(swapped[2]), Number(swapped[1]))
  const named = NAME_THEN_YEAR.exec(text)
  if (named) return monthFrom(fullYear(named[2] ?? ''), monthByName(named[1] ?? ''))
  const yearFirst = YEAR_THEN_NAME.exec(text)
  return yearFirst ? monthFrom(Number(yearFirst[1]), monthByName(yearFirst[2] ?? '')) : null
}

/**
 * Reads the text of a cell as a month. A whole date stands for the month that it lies in.
 * @param order how a date such as 3/4/2018 is read
 * @param latest months after the one of this day are refused
 */
export function createMonthReader(order: DateOrder, latest: Day): (text: string) => Result<Month, string> {
  const readDay = createDayReader(order, latest)
  const lastMonth = monthOf(latest)
  return (text) => {
    const month = monthFromText(text.trim())
    if (!month) {
      const day = readDay(text)
      return day.ok ? ok(monthOf(day.value)) : fail('This is no month. Write it like 2018-01.')
    }
    return month > lastMonth
      ? fail(`This month lies after ${lastMonth}, the month of the import.`)
      : ok(month)
  }
}

function monthFrom(year: number, month: number | null): Month | null {
  return month !== null && year >= 1970 && month >= 1 && month <= 12 ? monthAt(year * 12 + month - 1) : null
}
