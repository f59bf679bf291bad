import type { Format } from '../base/format.ts'

/** Which time counts: opening hours of the working calendar, or every hour of every day. */
export type Clock = 'business' | 'calendar'

/**
 * A length of time in words, such as "30 minutes", "4 business hours" or "2 days". Business time is never written in days:
 * a business day has no length of its own.
 */
export function durationWords(minutes: number, clock: Clock, format: Format): string {
  const business = clock === 'business'
  if (!business && minutes >= 2880 && minutes % 1440 === 0) return `${format.count(minutes / 1440)} days`
  if (minutes < 120 && minutes !== 60) return words(minutes, business, 'minute', format)
  return words(minutes / 60, business, 'hour', format)
}

function words(amount: number, business: boolean, unit: string, format: Format): string {
  const number = format.number(amount, 2)
  return `${number} ${business ? 'business ' : ''}${unit}${number === '1' ? '' : 's'}`
}
