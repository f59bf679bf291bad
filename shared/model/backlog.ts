import { invariant } from '../base/invariant.ts'
import { repeat } from './lists.ts'

/** Leads of one class a month: how many were worked, how many went cold, how many wait at the end. */
export interface BacklogFlow {
  readonly worked: readonly number[]
  readonly expired: readonly number[]
  readonly waiting: readonly number[]
}

/**
 * Works leads month by month: classes by priority, within a class first in, first out. A lead that is not worked by the end
 * of `maxAge` months after its own month expires.
 * @param demand leads handed over, demand[class][month], the most urgent class first
 * @param capacity leads that can be worked a month
 * @param maxAge whole months that a lead may wait, 0 or more
 * @returns one flow a class, in the given order
 */
export function workBacklog(
  demand: readonly (readonly number[])[],
  capacity: readonly number[],
  maxAge: number,
): readonly BacklogFlow[] {
  const { flows, workMonth } = createBacklog(demand, maxAge)
  const each = demand.map(() => 1)
  capacity.forEach((most, month) => workMonth(month, most, each))
  return flows
}

/** Leads that wait, to be worked month by month. */
export interface Backlog {
  /**
   * Works a month, to be asked for one after the other. @returns leads worked by class
   * @param most that may be spent
   * @param costs of a lead by class, above 0
   */
  readonly workMonth: (month: number, most: number, costs: readonly number[]) => readonly number[]
  /** What has become of the leads so far, by class; 0 in months that have not been worked yet. */
  readonly flows: readonly BacklogFlow[]
}

/** @param demand and @param maxAge as for `workBacklog` */
export function createBacklog(demand: readonly (readonly number[])[], maxAge: number): Backlog {
  invariant(Number.isInteger(maxAge) && maxAge >= 0, 'the longest wait is a whole number of months')
  const classes = demand.map((arrivals) => {
    const none = repeat(0, arrivals.length)
    return { open: arrivals.slice(), flow: { worked: none, expired: none.slice(), waiting: none.slice() } }
  })
  return {
    flows: classes.map(({ flow }) => flow),
    workMonth: (month, most, costs) => {
      const oldest = Math.max(0, month - maxAge)
      let left = most
      return classes.map(({ open, flow }, index) => {
        const cost = costs[index] ?? 1
        const taken = Math.min(sumBetween(open, oldest, month), left / cost)
        left = Math.max(0, left - taken * cost)
        const worked = workOldest(open, oldest, month, taken)
        const expired = month - maxAge >= 0 ? (open[oldest] ?? 0) : 0
        if (expired > 0) open[oldest] = 0
        flow.worked[month] = worked
        flow.expired[month] = expired
        flow.waiting[month] = sumBetween(open, oldest, month)
        return worked
      })
    },
  }
}

function sumBetween(counts: readonly number[], first: number, last: number): number {
  let total = 0
  for (let place = first; place <= last; place++) total += counts[place] ?? 0
  return total
}

/** Takes so many leads from the months that they came in, the oldest first. @returns how many there were to take */
function workOldest(open: number[], oldest: number, month: number, most: number): number {
  let worked = 0
  for (let from = oldest; from <= month; from++) {
    const done = Math.min(open[from] ?? 0, most - worked)
    open[from] = (open[from] ?? 0) - done
    worked += done
  }
  return worked
}
