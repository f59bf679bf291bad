import { isFewCases } from '../model/fewCases.ts'
import type { Plan } from '../plan/plan.ts'

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
      const evidence = adopted === null ? 'none' : isFewCases(adopted) ? 'few' : 'enough'
      return { segmentIndex, stageIndex, evidence }
    }),
  )
}
