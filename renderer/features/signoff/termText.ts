import type { Format } from '../../../shared/base/format.ts'
import type { Day } from '../../../shared/base/month.ts'

/** From when to when an agreement holds. */
export function termText(start: Day | null, end: Day | null, format: Format): string {
  const ends = [start, end].map((day) => (day === null ? 'not set' : format.day(day)))
  return start === null && end === null ? 'Not set' : ends.join(' to ')
}
