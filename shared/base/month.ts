import { z } from 'zod'
import { invariant } from './invariant.ts'

/** A calendar month, written 2027-01. Sorts and compares as text. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written as year and month, such as 2027-01.')
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

/** A calendar day, written 2027-01-31. Sorts and compares as text. */
export const Day = z.iso.date('A day is written as year, month and day, such as 2027-01-31.').brand<'Day'>()
export type Day = z.infer<typeof Day>

/** Months since year 0, so that months can be counted with plain numbers. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/** The month at a count from `monthIndex`. Years 0000 to 9999. */
export function monthAt(index: number): Month {
  invariant(Number.isInteger(index) && index >= 0 && index < 120_000, `month index ${index} is out of range`)
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  const month = String((index % 12) + 1).padStart(2, '0')
  return Month.parse(`${year}-${month}`)
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count)
}

/** How many months `to` is after `from`; negative when before. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from)
}

/** `count` months in a row, the first one being `start`. */
export function monthRange(start: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, offset) => addMonths(start, offset))
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  return Month.parse(day.slice(0, 7))
}

/** Calendar month of the year, 0 for January to 11 for December. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5, 7)) - 1
}

/** Days in a calendar month (28 to 31). */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}

/** The start of a day, in milliseconds of universal time since 1970. */
export function dayTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The start of a month, in milliseconds of universal time since 1970. */
export function monthTime(month: Month): number {
  return Date.parse(`${month}-01T00:00:00Z`)
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return Day.parse(`${month}-01`)
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return Day.parse(`${month}-${daysInMonth(month)}`)
}

/** The day that a moment (milliseconds of universal time since 1970) lies in, by universal time. */
export function dayAt(time: number): Day {
  return Day.parse(new Date(time).toISOString().slice(0, 10))
}

/** The day of a moment by the clock of this computer, which people around it go by. */
export function localDay(moment: Date): Day {
  const month = String(moment.getMonth() + 1).padStart(2, '0')
  return Day.parse(`${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`)
}
