import type { Calendar } from '../plan/company.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/**
 * Opening hours in words, such as "Monday to Friday 09:00–17:00". Days in a row with the same hours are one entry;
 * a day without hours is not named.
 */
export function openingHours(calendar: Calendar): string {
  const hours = WEEKDAYS.map((_, index) => hoursOf(calendar, index + 1))
  const runs: { from: number; to: number }[] = []
  for (const [day, text] of hours.entries()) {
    const last = runs.at(-1)
    if (text === '') continue
    if (last && last.to === day - 1 && hours[last.from] === text) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs.map(({ from, to }) => `${dayNames(from, to)} ${hours[from] ?? ''}`).join('; ')
}

function dayNames(from: number, to: number): string {
  const first = WEEKDAYS[from] ?? ''
  const last = WEEKDAYS[to] ?? ''
  if (from === to) return first
  return `${first} ${to === from + 1 ? 'and' : 'to'} ${last}`
}

function hoursOf(calendar: Calendar, weekday: number): string {
  return calendar.windows
    .filter((window) => window.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .toSorted()
    .join(' and ')
}
