import { present } from '../../base/invariant.ts'
import { sharesUpTo } from './trialLag.ts'
import type { PastStage, TrialStep } from './trialSegment.ts'

/** Recorded leads of one past month at one stage, and when those of them that get to a later stage get there. */
export interface PastSource {
  /** Stage that they had entered. */
  readonly stage: number
  /** Month in which they entered it, below 0. */
  readonly month: number
  readonly leads: number
  /** Of those that ever get to the later stage, the share that gets there inside the horizon. */
  readonly share: number
  /** First month of the horizon in which one can get there. */
  readonly from: number
  /** Of those that get there inside the horizon, the share that does so up to each month from then on; the last is 1. */
  readonly upTo: Float64Array
}

/**
 * Where the leads of the past come from, for a stage of a segment whose rates and lags never change. A lead that gets to
 * a stage in a month of which there is a record is counted there, and no longer where it came from.
 *
 * @param target the stage to get to
 */
export function pastSources(
  past: readonly PastStage[],
  steps: readonly TrialStep[],
  target: number,
  pastMonths: number,
  months: number,
): PastSource[] {
  return past.slice(0, target).flatMap(({ recorded }, stage) =>
    Array.from(recorded).flatMap((leads, place) => {
      if (!(leads > 0)) return []
      const landing = landingOf(past, steps, { stage, place }, target, pastMonths, months)
      const from = landing.findIndex((share) => share > 0)
      if (from < 0) return []
      const last = landing.findLastIndex((share) => share > 0)
      const share = landing.reduce((total, each) => total + each, 0)
      const upTo = sharesUpTo(landing.slice(from, last + 1))
      return [{ stage, month: place - pastMonths, leads, share, from, upTo }]
    }),
  )
}

/** Share by month of the horizon in which leads of a past month get to the target, of those that ever do. */
function landingOf(
  past: readonly PastStage[],
  steps: readonly TrialStep[],
  source: { readonly stage: number; readonly place: number },
  target: number,
  pastMonths: number,
  months: number,
): Float64Array {
  let here = new Float64Array(pastMonths + months)
  here[source.place] = 1
  for (let stage = source.stage; stage < target; stage++) {
    const next = new Float64Array(here.length)
    const known = past[stage + 1]?.recorded
    const lag = present(steps[stage]?.lags[0], 'lag')
    const arrive = (place: number, share: number): void => {
      const isCounted = place < pastMonths && !Number.isNaN(known?.[place])
      if (place < next.length && !isCounted) next[place] = (next[place] ?? 0) + share
    }
    here.forEach((share, place) => {
      lag.shares.forEach((part, later) => arrive(place + lag.from + later, share * part))
    })
    here = next
  }
  return here.slice(pastMonths)
}
