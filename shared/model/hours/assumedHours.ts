import type { Format } from '../../base/format.ts'
import { HOURS_DRIVERS, USUAL_HOURS, type WorkHours } from '../../plan/salesWork.ts'

/**
 * The usual values of what a lead takes that nobody has confirmed and that still stand, each in words; none once they are confirmed.
 * One that was changed is confirmed by that.
 */
export function assumedHours(hours: WorkHours | undefined, format: Format): string[] {
  if (hours?.assumed !== true) return []
  const words = {
    sellingShare: `${format.share(hours.sellingShare)} of the day for leads`,
    attempts: `at most ${format.count(hours.attempts)} attempts`,
    minutesAnAttempt: `${format.number(hours.minutesAnAttempt, 1)} minutes an attempt`,
    minutesAConversation: `${format.number(hours.minutesAConversation, 1)} minutes a conversation`,
  }
  const isUsual = (kind: (typeof HOURS_DRIVERS)[number]): boolean =>
    hours[kind] === USUAL_HOURS[kind] && hours.later?.[kind] === undefined
  const [first, ...more] = hours.contactChances
  const chance = more.length === 0 && first !== undefined && first === USUAL_HOURS.contactChances[0]
  return [
    ...HOURS_DRIVERS.filter(isUsual).map((kind) => words[kind]),
    ...(chance ? [`a ${format.share(first)} chance of contact`] : []),
  ]
}
