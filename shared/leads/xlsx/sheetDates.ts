import { Day, dayAt, dayTime } from '../../base/month.ts'

const DAY_MS = 86_400_000
const DAY_SECONDS = 86_400
/** Days are counted from here, by the workbook's own choice. */
const START_1900 = dayTime(Day.parse('1899-12-30'))
const START_1904 = dayTime(Day.parse('1904-01-01'))
/** Number of the 29 February 1900 that Excel's calendar has and no other: days before it count from one day later. */
const LEAP_DAY_1900 = 60
/** The last day that a workbook can name: 9999-12-31. */
const LAST_DAY = 2_958_465

/** The day, and the time where there is one, that a workbook keeps as a number; null where the number is no date. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return null
  const start = is1904 ? START_1904 : serial < LEAP_DAY_1900 ? START_1900 + DAY_MS : START_1900
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  const day = dayAt(start + days * DAY_MS)
  const time = seconds - days * DAY_SECONDS
  return time === 0 ? day : `${day} ${clock(time)}`
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** Formats that every workbook has and whose numbers are dates. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Whether a number format shows its numbers as dates; a mere time of day is none. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id)
  // What is quoted, escaped or in brackets is no placeholder; only the first section counts.
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')
  return /[dy]/i.test(first) || /m{3,}/i.test(first)
}
