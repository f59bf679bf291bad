import { present } from '../../base/invariant.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { driversOf } from '../scenario.ts'
import { segmentModel, type SegmentModel } from '../segmentModel.ts'
import { timelineOf } from '../timeline.ts'
import { createTrialRoom, type TrialRoom } from './runTrial.ts'
import { trialSegment, type TrialSegment } from './trialSegment.ts'

/** A scenario laid out for many trials. */
export interface TrialPlan {
  readonly seed: number
  readonly months: number
  readonly handoffIndex: number
  readonly segments: readonly { readonly model: SegmentModel; readonly trials: TrialSegment }[]
}

/** @param scenarioId null for the baseline */
export function trialPlan(plan: Plan, scenarioId: ScenarioId | null, seed: number): TrialPlan {
  const drivers = driversOf(plan, scenarioId)
  const timeline = timelineOf(plan.horizon, plan.goal)
  return {
    seed,
    months: plan.horizon.months,
    handoffIndex: plan.stages.findIndex(({ id }) => id === plan.handoffStageId),
    segments: plan.segments.map((segment) => {
      const own = present(drivers.segments[segment.id], `drivers of segment ${segment.id}`)
      const model = segmentModel(segment, own, timeline, plan.history, plan.stages)
      return { model, trials: trialSegment(plan, model, seed) }
    }),
  }
}

/** Room for one trial after the other of a plan's segments. */
export function roomFor({ months, segments }: Pick<TrialPlan, 'months' | 'segments'>): TrialRoom {
  const steps = Math.max(0, ...segments.map(({ trials }) => trials.steps.length))
  return createTrialRoom(months, steps, Math.max(0, ...segments.map(({ trials }) => trials.pastMonths)))
}
