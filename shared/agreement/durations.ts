import type { Format } from '../base/format.ts'
import type { Calendar } from '../plan/company.ts'

/** Which time counts: opening hours of the working calendar, or every hour of every day. */
export type Clock = 'business' | 'calendar'

const HOUR = 60
const DAY = 24 * HOUR

/**
 * A length of time in words, such as "30 minutes", "4 business hours" or "2 business days".
 * @param calendar working calendar that business time runs on; it is written in days only where all days are equally long
 */
export function durationWords(minutes: number, clock: Clock, format: Format, calendar?: Calendar): string {
  const business = clock === 'business'
  const day = business ? businessDay(calendar) : DAY
  const daysFrom = business ? day : 2 * DAY
  if (day !== null && daysFrom !== null && minutes >= daysFrom && minutes % day === 0) {
    return words(minutes / day, business, 'day', format)
  }
  if (minutes < 2 * HOUR && minutes !== HOUR) return words(minutes, business, 'minute', format)
  return words(minutes / HOUR, business, 'hour', format)
}

/** Minutes that a business day is open; null where some days are longer than others, or none is open. */
export function businessDay(calendar: Calendar | undefined): number | null {
  const open = new Map<number, number>()
  for (const { weekday, from, to } of calendar?.windows ?? []) {
    open.set(weekday, (open.get(weekday) ?? 0) + minuteOf(to) - minuteOf(from))
  }
  const [first, ...others] = open.values()
  return first !== undefined && others.every((minutes) => minutes === first) ? first : null
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3))
}

function words(amount: number, business: boolean, unit: string, format: Format): string {
  const number = format.number(amount, 2)
  return `${number} ${business ? 'business ' : ''}${unit}${number === '1' ? '' : 's'}`
}
