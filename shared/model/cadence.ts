import { invariant } from '../base/invariant.ts'
import { sum } from '../base/sum.ts'
import type { CadenceProfile } from '../plan/pace.ts'

const WORKING_DAYS_A_WEEK = 5

/**
 * Shares of a month's leads by working day.
 * @param days working days of the month, 1 or more
 * @returns one share a day, 0 to 1, summing to 1; even where a profile of one's own has no weight at all
 */
export function cadenceShares(profile: CadenceProfile, days: number): number[] {
  const weights = Array.from({ length: days }, (_, day) => weightOf(profile, day, days))
  const total = sum(weights)
  return weights.map((weight) => (total > 0 ? weight / total : 1 / days))
}

function weightOf(profile: CadenceProfile, day: number, days: number): number {
  switch (profile.kind) {
    case 'even':
      return 1
    case 'front-loaded':
      return days - day
    case 'back-loaded':
      return day + 1
    case 'weekly-campaign':
      return day % WORKING_DAYS_A_WEEK === 0 ? 1 : 0
    case 'own':
      return Math.max(0, profile.weights[day] ?? 0)
  }
}

export interface CadenceResult {
  /** Share of the leads that are worked within the window, 0 to 1; 1 when there are none. */
  readonly onTime: number
  /** Share of the leads that are worked by the end of the month, 0 to 1; 1 when there are none. */
  readonly worked: number
  /** Share of the month's capacity that nobody needed, 0 to 1; 0 when there is no capacity. */
  readonly idle: number
  /** Leads still waiting at the end of each day. */
  readonly waiting: readonly number[]
}

/**
 * A month day by day: leads arrive as the shares say, a constant daily capacity works them, first in, first out.
 * @param leads leads in the month
 * @param shares share of them a working day, as `cadenceShares` gives
 * @param dailyCapacity leads that can be worked a day
 * @param windowDays working days within which a lead is on time; 0 is the same day
 */
export function simulateCadence(
  leads: number,
  shares: readonly number[],
  dailyCapacity: number,
  windowDays: number,
): CadenceResult {
  invariant(
    dailyCapacity >= 0 && windowDays >= 0 && leads >= 0,
    'leads, capacity and window are not negative',
  )
  const left = shares.map((share) => share * leads)
  const waiting: number[] = []
  let oldest = 0
  let arrived = 0
  let worked = 0
  let onTime = 0
  for (const [today, share] of shares.entries()) {
    arrived += share * leads
    let capacity = dailyCapacity
    while (capacity > 0 && oldest <= today) {
      const open = left[oldest] ?? 0
      const done = Math.min(open, capacity)
      left[oldest] = open - done
      capacity -= done
      worked += done
      if (today - oldest <= windowDays) onTime += done
      if (done === open) oldest += 1
    }
    waiting.push(Math.max(0, arrived - worked))
  }
  const capacity = dailyCapacity * shares.length
  return {
    onTime: leads > 0 ? onTime / leads : 1,
    worked: leads > 0 ? worked / leads : 1,
    idle: capacity > 0 ? Math.max(0, 1 - worked / capacity) : 0,
    waiting,
  }
}

export interface Corridor {
  readonly low: number
  readonly high: number
}

/**
 * Where the count of leads delivered should be at the end of a working day: N·d/D ± β·N·(5/D), never below 0.
 * @param promised N, leads promised for the month
 * @param day d, working days gone, 0 to `days`
 * @param days D, working days of the month
 * @param tolerated β, share of a week's leads that may be ahead or behind
 */
export function corridor(promised: number, day: number, days: number, tolerated: number): Corridor {
  const middle = (promised * day) / days
  const slack = (tolerated * promised * WORKING_DAYS_A_WEEK) / days
  return { low: Math.max(0, middle - slack), high: middle + slack }
}
