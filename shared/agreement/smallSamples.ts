import type { RateEstimate } from '../model/figures.ts'
import type { Plan } from '../plan/plan.ts'

/** A rate from fewer leads or successes than these moves a lot with each new case. */
export const TRIALS_ENOUGH = 30
export const SUCCESSES_ENOUGH = 5

/** One step of one segment, with the evidence that its rate rests on. */
export interface RateEvidence {
  readonly segmentIndex: number
  /** The stage that the lead leaves. */
  readonly stageIndex: number
  readonly evidence: 'enough' | 'few' | 'none'
}

/** What each rate of the plan rests on: what the baseline adopted, or nothing where somebody typed the rate. */
export function rateEvidence(plan: Plan): RateEvidence[] {
  return plan.segments.flatMap((segment, segmentIndex) =>
    plan.stages.slice(0, -1).map((stage, stageIndex) => {
      const adopted = plan.baseline.segments[segment.id]?.transitions[stage.id]?.evidence ?? null
      return { segmentIndex, stageIndex, evidence: adopted === null ? 'none' : weigh(adopted) }
    }),
  )
}

export function isSmallSample(estimate: RateEstimate): boolean {
  return estimate.kind === 'estimate' && weigh(estimate) === 'few'
}

function weigh({ trials, successes }: { trials: number; successes: number }): 'enough' | 'few' {
  return trials < TRIALS_ENOUGH || successes < SUCCESSES_ENOUGH ? 'few' : 'enough'
}
