/** How a month's leads meet what sales can work, day by day. */
export interface TakingUp {
  /** Leads that come in the month, and those of before that still wait when it begins: 0 or more. */
  readonly leads: number
  readonly waiting: number
  /** Share of the month's leads that comes on each working day; they sum to 1. */
  readonly shares: readonly number[]
  /** The part of a day's leads that waits when the office opens, 0 to 1; the rest comes evenly over its hours. */
  readonly atOpening: number
  /** Leads that sales can work a day, evenly over its hours: 0 or more. */
  readonly dailyCapacity: number
}

/**
 * Share of a month's leads that sales takes up within a time: first in, first out, at the pace of its capacity. A lead that finds
 * q leads before it waits q ÷ capacity, so it is in time where that is no more than the time. More leads never raise the share,
 * more capacity never lowers it.
 *
 * @param withinDays the time, in working days: 0.5 is half of the hours of a day
 * @returns 0 to 1; 1 where no lead comes
 */
export function takenUpWithin(
  { leads, waiting, shares, atOpening, dailyCapacity }: TakingUp,
  withinDays: number,
): number {
  if (leads <= 0) return 1
  if (!(dailyCapacity > 0)) return 0
  const most = dailyCapacity * withinDays
  let inTime = 0
  let before = waiting
  for (const share of shares) {
    const burst = share * leads * atOpening
    const later = share * leads - burst
    inTime += Math.min(burst, Math.max(0, most - before))
    inTime += later * timeBelow(before + burst, later - dailyCapacity, most)
    before = Math.max(0, before + burst + later - dailyCapacity)
  }
  return Math.min(1, inTime / leads)
}

/** The part of a day, 0 to 1, in which a line that starts at `start` and grows by `growth` over the day is at most `most`. */
function timeBelow(start: number, growth: number, most: number): number {
  if (growth > 0) return Math.min(1, Math.max(0, (most - start) / growth))
  if (start <= most) return 1
  return growth === 0 ? 0 : Math.max(0, 1 - (start - most) / -growth)
}
