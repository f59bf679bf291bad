import { evaluate } from '../../../shared/model/evaluate.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import { planOf, type PlanParts } from './planOf.ts'

/** A plan that adds up, in which nothing is found. */
export const healthy: PlanParts = {
  months: 6,
  goal: { amounts: [6 * 40] },
  reps: [{}],
  leadsPerRep: 100,
  segments: [{ entries: 160, rates: [0.5, 0.5] }],
}

/** What is found where these parts are otherwise. */
export function findingsOf(parts: Partial<PlanParts>): readonly Finding[] {
  return evaluate(planOf({ ...healthy, ...parts }), null).findings
}

export function found(code: string, parts: Partial<PlanParts>): readonly Finding[] {
  return findingsOf(parts).filter((finding) => finding.code === code)
}
