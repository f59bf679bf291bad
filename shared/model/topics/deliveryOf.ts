import type { Corridor } from '../cadence.ts'
import type { MonthPace } from './paceOf.ts'

/** Leads to date as they come, and between what they should lie, at the end of each working day. */
export interface Delivery {
  readonly toDate: readonly number[]
  readonly corridor: readonly Corridor[]
}

/** A count on the edge is inside, however it was added up. */
const ROUNDING = 1e-6

/**
 * The leads of a month as marketing delivers them, day by day.
 * @param promised leads a month; null where those that come count
 */
export function deliveryOf({ arriving, leads, corridor }: MonthPace, promised: number | null): Delivery {
  const factor = promised === null || leads === 0 ? 1 : promised / leads
  let sum = 0
  const toDate = arriving.map((count) => (sum += count * factor))
  return { toDate, corridor }
}

/** Working days at whose end the count lies outside what is tolerated. */
export function daysOutside({ toDate, corridor }: Delivery): number {
  return toDate.filter((count, day) => {
    const { low = 0, high = 0 } = corridor[day] ?? {}
    return count < low - ROUNDING || count > high + ROUNDING
  }).length
}
