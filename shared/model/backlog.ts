import { invariant } from '../base/invariant.ts'

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
): BacklogFlow[] {
  invariant(Number.isInteger(maxAge) && maxAge >= 0, 'the longest wait is a whole number of months')
  const left = [...capacity]
  return demand.map((arrivals) => workClass(arrivals, left, maxAge))
}

/** Works one class with what more urgent ones left of the capacity, and takes what it uses from `left`. */
function workClass(arrivals: readonly number[], left: number[], maxAge: number): BacklogFlow {
  const open = [...arrivals]
  const flow = { worked: [] as number[], expired: [] as number[], waiting: [] as number[] }
  for (let month = 0; month < arrivals.length; month += 1) {
    const oldest = Math.max(0, month - maxAge)
    let worked = 0
    for (let from = oldest; from <= month; from += 1) {
      const done = Math.min(open[from] ?? 0, left[month] ?? 0)
      open[from] = (open[from] ?? 0) - done
      left[month] = (left[month] ?? 0) - done
      worked += done
    }
    const expired = month - maxAge >= 0 ? (open[oldest] ?? 0) : 0
    if (expired > 0) open[oldest] = 0
    flow.worked.push(worked)
    flow.expired.push(expired)
    flow.waiting.push(open.slice(oldest, month + 1).reduce((sum, leads) => sum + leads, 0))
  }
  return flow
}
