import { Day, dayAt, dayTime, firstDay, lastDay, type Month } from '../base/month.ts'
import type { Calendar } from '../plan/company.ts'
import { remember } from './remember.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The hours in which leads are worked, as stretches of universal time in milliseconds, in order, without overlap. */
export interface Openings {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Open time before each start, in milliseconds. */
  readonly before: readonly number[]
}

/**
 * The calendar's opening windows between two days (both included), in its time zone and without its holidays. Clock changes
 * are followed: a window from 9 to 17 is 9 to 17 on the wall, whatever the offset.
 */
export function openings(calendar: Calendar, first: Day, last: Day): Openings {
  const offsetAt = zoneOffset(calendar.timeZone)
  return joined(
    wallWindows(calendar, first, last).map(([start, end]) => [
      toUniversal(start, offsetAt),
      toUniversal(end, offsetAt),
    ]),
  )
}

/** A stretch of time, in milliseconds. */
type Span = readonly [start: number, end: number]

/** The calendar's windows on the days from one to another (both included) without its holidays, as if the wall's clock were universal. */
function wallWindows(calendar: Calendar, first: Day, last: Day): Span[] {
  const closed = new Set<string>(calendar.holidays.map((holiday) => holiday.day))
  const spans: Span[] = []
  for (let midnight = dayTime(first); midnight <= dayTime(last); midnight += DAY) {
    if (closed.has(dayAt(midnight))) continue
    for (const window of calendar.windows) {
      if (window.weekday !== weekdayAt(midnight)) continue
      spans.push([midnight + minutesOf(window.from) * MINUTE, midnight + minutesOf(window.to) * MINUTE])
    }
  }
  return spans
}

/** How much working time there is. */
export interface WorkingTime {
  /** Days with an opening window that are no holiday. */
  readonly days: number
  /** Hours of all their windows; what lies in two windows counts once. */
  readonly hours: number
}

/** The working time of each month by the calendar. Clock changes do not matter: windows are by the clock on the wall. */
export const workingTime = remember((calendar: Calendar, months: readonly Month[]): readonly WorkingTime[] =>
  months.map((month) => {
    const spans = wallWindows(calendar, firstDay(month), lastDay(month))
    return {
      days: new Set(spans.map(([start]) => Math.floor(start / DAY))).size,
      hours: openTime(joined(spans)) / HOUR,
    }
  }),
)

/** Business time between two moments, in milliseconds; 0 when the second is not later. Moments are universal milliseconds. */
export function businessTime(open: Openings, from: number, to: number): number {
  return Math.max(0, openUntil(open, to) - openUntil(open, from))
}

/**
 * The most that a promise of a first touch within some time of the wall's clock can keep, 0 to 1, when leads come evenly:
 * the share of a week after whose moments somebody is there in time. With no time at all it is the staffed share.
 * @param minutes of the wall's clock, 0 or more
 */
export function attainableShare(calendar: Calendar, minutes: number): number {
  const first = dayTime(Day.parse('2027-01-04'))
  const weeks = wallWindows({ ...calendar, holidays: [] }, dayAt(first), dayAt(first + 14 * DAY - DAY))
  // Somebody is there in time for all who come from the time before an opening on; the second week's openings reach back.
  const week = first + 7 * DAY
  const wait = Math.min(minutes * MINUTE, 7 * DAY)
  const inTime = weeks.flatMap(([start, end]): Span[] => {
    const from = Math.max(first, start - wait)
    const to = Math.min(week, end)
    return from < to ? [[from, to]] : []
  })
  return openTime(joined(inTime)) / (7 * DAY)
}

/** Open time in all, in milliseconds. */
function openTime(open: Openings): number {
  return openUntil(open, Infinity)
}

/** Open time from the first opening to a moment, in milliseconds. */
function openUntil({ starts, ends, before }: Openings, moment: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= moment) low = middle + 1
    else high = middle
  }
  const index = low - 1
  if (index < 0) return 0
  const start = starts[index] ?? 0
  return (before[index] ?? 0) + Math.min(moment, ends[index] ?? start) - start
}

function joined(spans: readonly Span[]): Openings {
  const starts: number[] = []
  const ends: number[] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const lastEnd = ends.at(-1)
    if (lastEnd !== undefined && start <= lastEnd) ends[ends.length - 1] = Math.max(lastEnd, end)
    else {
      starts.push(start)
      ends.push(end)
    }
  }
  let open = 0
  const before = starts.map((start, index) => {
    const sum = open
    open += (ends[index] ?? start) - start
    return sum
  })
  return { starts, ends, before }
}

/** A wall-clock time (as if it were universal) as universal time; a time that the clock skips moves forward by the gap. */
function toUniversal(wall: number, offsetAt: (moment: number) => number): number {
  const guess = wall - offsetAt(wall)
  return wall - offsetAt(guess)
}

function zoneOffset(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map((part) => [part.type, part.value]))
    const text = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
    const day = Day.parse(`${text('year')}-${text('month')}-${text('day')}`)
    const wall = dayTime(day) + (Number(text('hour')) * 60 + Number(text('minute'))) * MINUTE
    return wall - Math.floor(moment / MINUTE) * MINUTE
  }
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** 1 for Monday to 7 for Sunday; 1970 began on a Thursday. */
function weekdayAt(midnight: number): number {
  return ((Math.floor(midnight / DAY) + 3) % 7) + 1
}
