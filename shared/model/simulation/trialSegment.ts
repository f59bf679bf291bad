import type { Segment } from '../../plan/funnel.ts'
import type { Plan } from '../../plan/plan.ts'
import { monthsOnTheWay, type Step } from '../funnel.ts'
import { overdispersionOf } from '../history/seasonality.ts'
import { pastEntries } from '../pastEntries.ts'
import { betaTable, gammaTable, type BetaTable, type GammaTable } from '../random/quantileTables.ts'
import { streamOf, type Stream } from '../random/streams.ts'
import type { SegmentModel } from '../segmentModel.ts'
import { dealSpreadOf } from './dealSpread.ts'
import { evidenceOf, posteriorAt } from './ratePosteriors.ts'
import { isSteady, steadyArrivals, type SteadyArrivals } from './steadyArrivals.ts'
import { trialLags, type TrialLag } from './trialLag.ts'

/** One step of a segment, laid out for many trials. */
export interface TrialStep {
  /** Each rate that holds in some month, as its distribution or as an exact share. */
  readonly rates: readonly (BetaTable | number)[]
  /** Which of them holds, by month of the horizon. */
  readonly rateAt: Uint8Array
  /** By month of the horizon. */
  readonly lags: readonly TrialLag[]
  readonly rateDraws: Stream
  readonly passageDraws: Stream
}

/** Leads that entered before the horizon, at one stage. */
export interface PastStage {
  /** Recorded count by past month, the last one being that before the horizon; NaN where it is to be modelled. */
  readonly recorded: Float64Array
  /** Whether leads of a past month can still get to where they are not recorded. */
  readonly live: Uint8Array
}

/** A segment laid out for many trials. */
export interface TrialSegment {
  readonly steps: readonly TrialStep[]
  /** Mean entries by month of the horizon. */
  readonly entries: Float64Array
  /** How entries vary beyond chance: φ, and the distribution of each month's mean, null where nobody enters; null where they do not. */
  readonly extraSpread: { readonly factor: number; readonly tables: readonly (GammaTable | null)[] } | null
  readonly past: readonly PastStage[]
  readonly pastMonths: number
  /** What becomes of leads where rates and lags never change; null where they do. */
  readonly steady: { readonly handoff: SteadyArrivals; readonly customers: SteadyArrivals } | null
  readonly dealValues: Float64Array
  /** Coefficient of variation of a deal's value. */
  readonly dealSpread: number
  /** Distribution of the sum of n deals, by n; filled as they come up. */
  readonly dealTables: (GammaTable | undefined)[]
  readonly entryDraws: Stream
  readonly dealDraws: Stream
}

/**
 * @param model what the deterministic model has made of the same scenario
 * @param handoffIndex stage whose entries count as hand-off
 * @param isQueued whether leads wait for sales, so that each has to be followed from the hand-off on
 */
export function trialSegment(
  plan: Plan,
  model: SegmentModel,
  seed: number,
  handoffIndex: number,
  isQueued: boolean,
): TrialSegment {
  const { segment } = model
  const { id } = segment
  const entries = Float64Array.from(model.fresh.entries[0] ?? [])
  const recorded = pastEntries(segment, plan.history, plan.stages, plan.horizon)
  const pastMonths = Math.min(monthsOnTheWay(model.steps), recorded[0]?.length ?? 0)
  const stageIds = plan.stages.map((stage) => stage.id)
  const counts = recorded.map((stage, index) =>
    Float64Array.from(stage.slice(stage.length - pastMonths), (count) =>
      index === 0 ? (count ?? 0) : (count ?? Number.NaN),
    ),
  )
  const steps = model.steps.map((step, index) => trialStep(plan, segment, step, index, seed))
  const past = counts.map((stage, index) => ({
    recorded: stage,
    live: liveMonths(steps[index], counts[index + 1], pastMonths),
  }))
  const arrivalsAt = (stage: number): SteadyArrivals =>
    steadyArrivals(stage, model.steps, steps, entries, past, pastMonths, (from) =>
      streamOf(seed, `arrival:${id}:${stageIds[from]}:${stageIds[stage]}`),
    )
  return {
    steps,
    entries,
    extraSpread: extraSpreadOf(plan, segment, entries),
    past,
    pastMonths,
    steady:
      isQueued || !isSteady(model.steps)
        ? null
        : { handoff: arrivalsAt(handoffIndex), customers: arrivalsAt(steps.length) },
    dealValues: Float64Array.from(model.dealValues),
    dealSpread: dealSpreadOf(plan, id),
    dealTables: [],
    entryDraws: streamOf(seed, `entries:${id}:${stageIds[0]}`),
    dealDraws: streamOf(seed, `deals:${id}`),
  }
}

/** The same segment with its entries multiplied. */
export function scaledSegment(segment: TrialSegment, scale: number): TrialSegment {
  const entries = segment.entries.map((mean) => mean * scale)
  const factor = segment.extraSpread?.factor ?? 1
  const scaled = (arrivals: SteadyArrivals): SteadyArrivals => ({
    ...arrivals,
    reachable: arrivals.reachable.map((leads) => leads * scale),
  })
  const steady = segment.steady && {
    handoff: scaled(segment.steady.handoff),
    customers: scaled(segment.steady.customers),
  }
  return { ...segment, entries, extraSpread: spreadBy(factor, entries), steady }
}

function trialStep(plan: Plan, { id }: Segment, step: Step, index: number, seed: number): TrialStep {
  const stageId = plan.stages[index]?.id ?? ''
  const { rates } = step
  const distinct = [...new Set(rates)]
  const evidence = evidenceOf(plan, id, index)
  return {
    rates: distinct.map((rate) => {
      if (evidence === null) return rate
      const { a, b } = posteriorAt(rate, evidence)
      return betaTable(a, b)
    }),
    rateAt: Uint8Array.from(rates, (rate) => distinct.indexOf(rate)),
    lags: trialLags(step),
    rateDraws: streamOf(seed, `rate:${id}:${stageId}`),
    passageDraws: streamOf(seed, `passage:${id}:${stageId}`),
  }
}

/** By the history of the entries, where it is long enough to tell. */
function extraSpreadOf(plan: Plan, { id }: Segment, entries: Float64Array): TrialSegment['extraSpread'] {
  const entry = plan.stages[0]
  const recorded = entry === undefined ? undefined : plan.history.entries[id]?.[entry.id]
  const found = overdispersionOf(recorded ?? [], plan.history.start)
  return spreadBy(found.kind === 'factor' ? found.value : 1, entries)
}

/** A count with mean m and variance φ·m is Poisson around a mean that follows Gamma with shape m / (φ − 1). */
function spreadBy(factor: number, entries: Float64Array): TrialSegment['extraSpread'] {
  // So little beyond chance cannot be told from chance, and its shapes would be beyond all bounds.
  if (factor < 1 + 1e-6) return null
  const made = new Map<number, GammaTable>()
  const tables = Array.from(entries, (mean) => {
    if (mean === 0) return null
    const table = made.get(mean) ?? gammaTable(mean / (factor - 1))
    made.set(mean, table)
    return table
  })
  return { factor, tables }
}

/** Past leads whose arrivals are all in recorded months are counted there. */
function liveMonths(
  step: TrialStep | undefined,
  next: Float64Array | undefined,
  pastMonths: number,
): Uint8Array {
  const lag = step?.lags[0]
  const isOpen = (month: number): boolean => month >= pastMonths || Number.isNaN(next?.[month])
  return Uint8Array.from({ length: pastMonths }, (_, month) =>
    lag?.shares.some((share, later) => share > 0 && isOpen(month + lag.from + later)) ? 1 : 0,
  )
}
