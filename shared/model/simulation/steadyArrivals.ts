import type { Step } from '../funnel.ts'
import { lagTaps } from '../lag.ts'
import type { Stream } from '../random/streams.ts'
import { pastSources, type PastSource } from './pastSources.ts'
import type { PastStage, TrialStep } from './trialSegment.ts'

/** How leads get to one stage of a segment whose rates and lags never change. */
export interface SteadyArrivals {
  readonly stage: number
  /** Of leads that enter inside the horizon and ever get to the stage, the share that gets there 0, 1, 2, … months later. */
  readonly shares: Float64Array
  /** By month, how many would get to the stage on average if every lead went on; of leads that enter inside the horizon. */
  readonly reachable: Float64Array
  /** Leads of the past on their way to the stage. */
  readonly sources: readonly PastSource[]
  /** Chance for them, by the stage that they are at. */
  readonly sourceDraws: readonly Stream[]
}

export function isSteady(steps: readonly Step[]): boolean {
  return steps.every(({ rates, lagDays }) => isConstant(rates) && isConstant(lagDays))
}

/** @param stage the stage to get to */
export function steadyArrivals(
  stage: number,
  steps: readonly Step[],
  laidOut: readonly TrialStep[],
  entries: Float64Array,
  past: readonly PastStage[],
  pastMonths: number,
  streamOfStage: (from: number) => Stream,
): SteadyArrivals {
  const shares = arrivalShares(steps.slice(0, stage))
  const reachable = entries.map((_, month) =>
    shares.reduce((total, share, later) => total + share * (entries[month - later] ?? 0), 0),
  )
  return {
    stage,
    shares,
    reachable,
    sources: pastSources(past, laidOut, stage, pastMonths, entries.length),
    sourceDraws: Array.from({ length: stage }, (_, from) => streamOfStage(from)),
  }
}

/** Lags of several steps after each other: share by months from the first stage to the last. */
function arrivalShares(steps: readonly Step[]): Float64Array {
  let shares = Float64Array.of(1)
  for (const { lagDays } of steps) {
    const { months, late } = lagTaps(lagDays[0] ?? 0)
    const here = new Float64Array(shares.length + months + 1)
    shares.forEach((share, month) => {
      here[month + months] = (here[month + months] ?? 0) + share * (1 - late)
      here[month + months + 1] = (here[month + months + 1] ?? 0) + share * late
    })
    shares = here
  }
  return shares
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
