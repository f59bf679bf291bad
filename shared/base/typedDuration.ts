import { fail, ok, type Result } from './result.ts'
import { parseTypedNumber } from './typedNumber.ts'

export interface TypedDurationOptions {
  /** Decides what a comma and a point mean. */
  readonly locale: string
  /** Minutes of a day; null where days differ, so that nothing can be typed in days. */
  readonly dayMinutes: number | null
}

const HOUR = 60
const LIKE = 'Type it like 30 min, 4 h or 2 d.'
const PART = /([^a-z]*\d)\s*(?:business\s+)?(minutes?|mins?|m|hours?|hrs?|h|days?|d)\b[\s,]*/giuy

/**
 * Reads a length of time as people type it: 30 min, 4 h, 1.5 hours, 2 business days, 1 h 30 min. A number needs its unit.
 * @returns whole minutes, or a sentence that says what could not be read
 */
export function parseTypedDuration(
  text: string,
  { locale, dayMinutes }: TypedDurationOptions,
): Result<number, string> {
  const typed = text.trim()
  if (typed === '') return fail(`Type a time. ${LIKE}`)
  let minutes = 0
  let read = 0
  for (const [part, amount = '', unit = ''] of typed.matchAll(PART)) {
    const size = minutesOf(unit, dayMinutes)
    if (size === null) return fail('The working days are not equally long. Type the time in hours.')
    const number = parseTypedNumber(amount, { unit: 'count', locale })
    if (!number.ok) return fail(`“${typed}” is not a length of time. ${LIKE}`)
    minutes += number.value * size
    read += part.length
  }
  if (read < typed.length) {
    return fail(
      /^[\d.,]+$/u.test(typed)
        ? `Say what ${typed} counts. ${LIKE}`
        : `“${typed}” is not a length of time. ${LIKE}`,
    )
  }
  return ok(Math.round(minutes))
}

function minutesOf(unit: string, dayMinutes: number | null): number | null {
  switch (unit.slice(0, 1).toLowerCase()) {
    case 'd':
      return dayMinutes
    case 'h':
      return HOUR
    default:
      return 1
  }
}
