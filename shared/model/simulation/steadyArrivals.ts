import type { Step } from '../funnel.ts'
import { joinLags, sharesOfLag } from '../lag.ts'
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
  const lags = steps.slice(0, stage).map(({ lagDays, lagShares }) => {
    const days = lagDays[0] ?? 0
    return { days, shares: sharesOfLag({ days, shares: lagShares }) }
  })
  const shares = Float64Array.from(sharesOfLag(joinLags(lags)))
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

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
