import { present } from '../../base/invariant.ts'
import type { ScenarioId, SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { driversOf } from '../scenario.ts'
import { rateAfterResponse } from '../speedToLead.ts'
import { firstTouchPromises } from './servicePromises.ts'

/** What response time does to the rate of the step after the hand-off. */
export type ResponseEffect =
  | {
      readonly kind: 'curve'
      /** Where the curve was published, and what is weak in it. */
      readonly source: string
      /** Minutes that the rates stand for: the points of the curve and the times that are promised, rising. */
      readonly minutes: readonly number[]
      readonly segments: readonly {
        readonly segmentId: SegmentId
        /** The rate as the scenario has it in the first month: what it is when the touch comes at once. */
        readonly rate: number
        /** By the minutes above. */
        readonly rates: readonly number[]
      }[]
    }
  /** Nobody has chosen a curve: the rate is the same however late the touch comes. */
  | { readonly kind: 'flat' }

/** @param scenarioId null for the baseline */
export function responseEffectOf(plan: Plan, scenarioId: ScenarioId | null): ResponseEffect {
  const curve = plan.response?.curve ?? null
  if (curve === null || curve.points.length === 0) return { kind: 'flat' }
  const times = [
    ...curve.points.map((point) => point.minutes),
    ...firstTouchPromises(plan).map((promise) => promise.minutes),
  ]
  const minutes = [...new Set(times)].toSorted((a, b) => a - b)
  const drivers = driversOf(plan, scenarioId)
  return {
    kind: 'curve',
    source: curve.source,
    minutes,
    segments: plan.segments.map(({ id }) => {
      const { transitions } = present(drivers.segments[id], `drivers of segment ${id}`)
      const { rate } = present(transitions[plan.handoffStageId], 'step after the hand-off')
      return {
        segmentId: id,
        rate: rate.value,
        rates: minutes.map((time) => rateAfterResponse(rate.value, curve.points, time)),
      }
    }),
  }
}
