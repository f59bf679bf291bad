import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { driversOf } from '../scenario.ts'
import { segmentModel, type SegmentModel } from '../segmentModel.ts'
import { timelineOf } from '../timeline.ts'
import { createTrialBlock, type TrialBlock } from './trialBlock.ts'
import { trialQueue, type TrialQueue } from './trialQueue.ts'
import { trialSegment, type TrialSegment } from './trialSegment.ts'

/** A scenario laid out for many trials. */
export interface TrialPlan {
  readonly seed: number
  readonly months: number
  readonly handoffIndex: number
  /** Null where leads never wait. */
  readonly queue: TrialQueue | null
  readonly segments: readonly { readonly model: SegmentModel; readonly trials: TrialSegment }[]
}

/** @param scenarioId null for the baseline */
export function trialPlan(plan: Plan, scenarioId: ScenarioId | null, seed: number): TrialPlan {
  const drivers = driversOf(plan, scenarioId)
  const timeline = timelineOf(plan.horizon, plan.goal)
  const handoffIndex = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  const models = plan.segments.map((segment) => segmentModel(plan, segment, drivers, timeline))
  const queue = trialQueue(plan, drivers.sales, models, handoffIndex, timeline)
  return {
    seed,
    months: plan.horizon.months,
    handoffIndex,
    queue,
    segments: models.map((model) => ({
      model,
      trials: trialSegment(plan, model, seed, handoffIndex, queue !== null),
    })),
  }
}

/** Room for the trials of a plan, some at a time. */
export function blockFor({ months, segments }: Pick<TrialPlan, 'months' | 'segments'>): TrialBlock {
  const most = (count: (segment: TrialSegment) => number): number =>
    Math.max(0, ...segments.map(({ trials }) => count(trials)))
  return createTrialBlock(
    months,
    most(({ steps }) => steps.length),
    most(({ steps }) => Math.max(...steps.map(({ rates }) => rates.length))),
    most(({ pastMonths }) => pastMonths),
  )
}
