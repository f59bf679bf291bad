import { repeat } from '../lists.ts'
import type { Step } from '../funnel.ts'
import { sharesOfLag } from '../lag.ts'
import { remember } from '../remember.ts'

/** The hours that leads take at the stages below the hand-off. */
export interface LaterWork {
  /** By month, of leads handed over before the first one. */
  readonly earlier: readonly number[]
  /** Of one lead taken on in a month, in that month itself. */
  readonly atOnce: readonly number[]
  /** Of one lead taken on in month t, in month m: at the place t · months + m. */
  readonly after: Float64Array
}

/**
 * Laid out once for the same steps and costs, so that month after month only adds up.
 *
 * @param earlier entries to the hand-off stage and those below it, of leads handed over before the first month
 * @param steps from the hand-off stage down
 * @param below hours that an entry costs, from the stage after the hand-off down
 * @param months how many there are
 */
export const laterWork = remember(
  (
    earlier: readonly (readonly number[])[],
    steps: readonly Step[],
    below: readonly number[],
    months: number,
  ): LaterWork => {
    let after = new Float64Array(months * months)
    for (let depth = below.length - 1; depth >= 0; depth--) {
      addCost(after, below[depth] ?? 0, months)
      after = sentOn(steps[depth], after, months)
    }
    const atOnce = repeat(0, months)
    for (let month = 0; month < months; month++) atOnce[month] = after[month * months + month] ?? 0
    return { earlier: hoursOf(earlier, below, months), atOnce, after }
  },
)

function hoursOf(
  earlier: readonly (readonly number[])[],
  below: readonly number[],
  months: number,
): number[] {
  const hours = repeat(0, months)
  below.forEach((cost, depth) => {
    const entries = earlier[depth + 1] ?? []
    for (let month = 0; month < months; month++) {
      hours[month] = (hours[month] ?? 0) + cost * (entries[month] ?? 0)
    }
  })
  return hours
}

/** Adds what an entry costs at the stage itself to what it takes further down. */
function addCost(hours: Float64Array, cost: number, months: number): void {
  for (let place = 0; place < hours.length; place += months + 1) hours[place] = (hours[place] ?? 0) + cost
}

/** Hours that one entry to the stage above takes here, given those that an entry takes that gets here. */
function sentOn(step: Step | undefined, here: Float64Array, months: number): Float64Array<ArrayBuffer> {
  const above = new Float64Array(here.length)
  if (step === undefined) return above
  let days = Number.NaN
  let shares: readonly number[] = []
  for (let left = 0; left < months; left++) {
    if (step.lagDays[left] !== days) {
      days = step.lagDays[left] ?? 0
      shares = sharesOfLag({ days, shares: step.lagShares })
    }
    const end = Math.min(shares.length, months - left)
    for (let later = 0; later < end; later++) {
      const part = (step.rates[left] ?? 0) * (shares[later] ?? 0)
      if (part === 0) continue
      const from = (left + later) * months
      const to = left * months
      for (let month = left + later; month < months; month++) {
        above[to + month] = (above[to + month] ?? 0) + part * (here[from + month] ?? 0)
      }
    }
  }
  return above
}
