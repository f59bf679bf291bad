import { present } from '../../base/invariant.ts'
import { DriverKey, type Evidence } from '../../plan/drivers.ts'
import type { SegmentId, StageId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Posterior } from '../drift.ts'
import { ratesOf } from '../rates.ts'
import { rangePosterior } from './rangePosterior.ts'

/** What a rate rests on: counts, or as many trials as a range that somebody has given is worth. */
export interface RateEvidence extends Evidence {
  /** The rate that the range is about, and the Beta that has its ends where the range has them. */
  readonly given?: { readonly rate: number; readonly posterior: Posterior }
}

/**
 * What the rate of a step rests on: the counts that it was adopted from, or else what history says of the step, or else the
 * user's own range. Null where there is none of them; the rate then counts as exact.
 */
export function evidenceOf(plan: Plan, segmentId: SegmentId, step: number): RateEvidence | null {
  const from = present(plan.stages[step], 'stage').id
  const { evidence, rate } = present(
    plan.baseline.segments[segmentId]?.transitions[from],
    `step from ${from}`,
  )
  if (evidence !== null && evidence.trials > 0) return evidence
  const estimate = ratesOf(plan)[segmentId]?.[step]
  if (estimate?.kind === 'estimate') return estimate.borrowed ?? estimate
  const range = plan.driverRanges[DriverKey.parse(`rate:${segmentId}:${from}`)]
  const posterior = range === undefined ? null : rangePosterior(range)
  return posterior && rangeEvidence(rate.value, posterior)
}

function rangeEvidence(rate: number, posterior: Posterior): RateEvidence {
  const trials = Math.max(0, posterior.a + posterior.b - 1)
  return { trials, successes: Math.min(trials, Math.max(0, posterior.a - 0.5)), given: { rate, posterior } }
}

/**
 * How uncertain a rate is. Where history puts it: Beta(½ + successes, ½ + trials − successes). Moved off to p′ it keeps
 * the history's weight n: Beta(½ + n·p′, ½ + n·(1 − p′)). A range that somebody has given holds for the rate that it is about,
 * and moves off it in the same way.
 *
 * @param rate 0 to 1
 */
export function posteriorAt(rate: number, { trials, successes, given }: RateEvidence): Posterior {
  if (given?.rate === rate) return given.posterior
  const found = { a: 0.5 + successes, b: 0.5 + Math.max(0, trials - successes) }
  const isFound = Math.abs(rate - found.a / (found.a + found.b)) < 1e-12
  return isFound ? found : { a: 0.5 + trials * rate, b: 0.5 + trials * (1 - rate) }
}

/** A step whose rate is taken as exact, because nothing says how sure it is. */
export interface ExactRate {
  readonly segmentId: SegmentId
  /** The stage that the leads leave. */
  readonly stageId: StageId
}

/** Rates that every trial takes as they stand. */
export function exactRates(plan: Plan): ExactRate[] {
  return plan.segments.flatMap(({ id }) =>
    plan.stages
      .slice(0, -1)
      .flatMap((stage, step) =>
        evidenceOf(plan, id, step) === null ? [{ segmentId: id, stageId: stage.id }] : [],
      ),
  )
}
