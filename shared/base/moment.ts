import { z } from 'zod'
import { Day } from './month.ts'

/** A moment in universal time, such as 2027-01-05T13:02:00.000Z. Sorts and compares as text. */
export const Moment = z.iso.datetime().length(24).brand<'Moment'>()
export type Moment = z.infer<typeof Moment>

/**
 * The calendar day of a moment on the wall of a place.
 * @param zone IANA name, such as Europe/Berlin
 */
export function dayIn(moment: Moment, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(timeOf(moment))
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? ''
  return Day.parse(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

/**
 * A moment as a person of a place reads it, with its zone: 5 Jan 2027, 14:02 GMT+1.
 * @param locale BCP 47 tag
 */
export function momentText(moment: Moment, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(timeOf(moment))
}

/** @param time ISO time with its zone, such as 2027-01-05T14:02:00+01:00 */
export function momentOf(time: string): Moment {
  return Moment.parse(new Date(time).toISOString())
}

function timeOf(moment: Moment): number {
  return Date.parse(moment)
}
