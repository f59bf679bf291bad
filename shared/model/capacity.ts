import { monthIndex, type Month } from '../base/month.ts'
import type { Rep } from '../plan/drivers.ts'
import { remember } from './remember.ts'
import { sumLists } from './lists.ts'

/**
 * Share of full work that a rep does so many months after the month of hiring: min(1, f + (1 − f) · months / r).
 *
 * @param months 0 in the month of hiring, below 0 before it
 * @param rampMonths r, months from the first day to full work; 0 when at once
 * @param startShare f, share of full work in the first month, 0 to 1
 */
export function rampShare(months: number, rampMonths: number, startShare: number): number {
  if (months < 0) return 0
  if (rampMonths === 0) return 1
  return Math.min(1, startShare + ((1 - startShare) * months) / rampMonths)
}

/**
 * How many ramped full-time reps the team is worth in each month: ramp × availability, 0 before hiring and after leaving.
 *
 * @param months without a gap
 */
export const teamWork = remember((reps: readonly Rep[], months: readonly Month[]): readonly number[] =>
  sumLists(reps, (rep) => repWork(rep, months), months.length),
)

function repWork(rep: Rep, months: readonly Month[]): number[] {
  const [first] = months
  if (first === undefined) return []
  const start = monthIndex(first)
  const hired = rep.hired === null ? null : monthIndex(rep.hired) - start
  const left = rep.left === null ? Infinity : monthIndex(rep.left) - start
  return months.map((_, month) => {
    if (month >= left) return 0
    const ramped = hired === null ? 1 : rampShare(month - hired, rep.rampMonths, rep.startShare)
    return ramped * rep.availability
  })
}
