import { fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Calendar } from '../../../shared/plan/company.ts'

type Window = Calendar['windows'][number]

/** The windows of a weekday as a person types them, such as 09:00–12:00, 13:00–17:00; empty when it is a day off. */
export function hoursText(windows: readonly Window[], weekday: number): string {
  return windows
    .filter((window) => window.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ')
}

/** Reads the windows of a weekday. 9–17, 9:30-17.00 and 09:00 to 17:00 are understood. */
export function parseHours(text: string, weekday: number): Result<Window[], string> {
  if (text.trim() === '') return ok([])
  const windows: Window[] = []
  for (const part of text.split(/[,;]/)) {
    const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(part)
    if (!match) return fail(`“${part.trim()}” is not a time span. Type it like 09:00–17:00.`)
    const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match
    const from = `${fromHour.padStart(2, '0')}:${fromMinute}`
    const to = `${toHour.padStart(2, '0')}:${toMinute}`
    if (!isTime(from) || !isTime(to)) return fail('Times run from 00:00 to 24:00.')
    if (from >= to) return fail(`“${part.trim()}” ends before it starts.`)
    if (windows.some((window) => from < window.to && window.from < to)) {
      return fail('These times overlap.')
    }
    windows.push({ weekday, from, to })
  }
  return ok(windows)
}

function isTime(text: string): boolean {
  return text <= '24:00' && text.slice(3) < '60'
}
