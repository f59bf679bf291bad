import type { Step } from '../funnel.ts'
import { sharesOfLag } from '../lag.ts'

/** When those who go on from a month arrive. */
export interface TrialLag {
  /** Months until the first of them arrive. */
  readonly from: number
  /** Share of them that arrives in that month, in the next, and so on. */
  readonly shares: Float64Array
  /** Share of them that has arrived by then; the last is 1. */
  readonly upTo: Float64Array
}

/** By month of the horizon. */
export function trialLags({ lagDays, lagShares }: Step): TrialLag[] {
  const known = new Map<number, TrialLag>()
  return lagDays.map((days) => {
    const lag = known.get(days) ?? trialLag(sharesOfLag({ days, shares: lagShares }))
    known.set(days, lag)
    return lag
  })
}

function trialLag(all: readonly number[]): TrialLag {
  const from = Math.max(
    0,
    all.findIndex((share) => share > 0),
  )
  const last = all.findLastIndex((share) => share > 0)
  const shares = Float64Array.from(all.slice(from, last + 1))
  return { from, shares, upTo: sharesUpTo(shares) }
}

/** Shares added up, as parts of their sum; the last is 1 whatever rounding says. */
export function sharesUpTo(shares: Float64Array): Float64Array {
  const total = shares.reduce((sofar, share) => sofar + share, 0)
  let sofar = 0
  const upTo = shares.map((share) => (sofar += share / total))
  if (upTo.length > 0) upTo[upTo.length - 1] = 1
  return upTo
}
