import { present } from '../../base/invariant.ts'
import type { Baseline } from '../../plan/drivers.ts'
import type { ScenarioId, SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures, type PlainFigures } from '../evaluate.ts'
import { driversOf } from '../scenario.ts'
import { segmentModel, type SegmentModel } from '../segmentModel.ts'
import type { Simulated } from '../simulation/simulated.ts'
import { timelineOf, type Timeline } from '../timeline.ts'

/** What origins are drawn from: a scenario and its figures. */
export interface OriginContext {
  readonly plan: Plan
  readonly scenarioId: ScenarioId | null
  readonly drivers: Baseline
  readonly timeline: Timeline
  readonly figures: PlainFigures
  /** Where they are known already. */
  readonly trials: Simulated | null
  readonly modelOf: (segmentId: SegmentId) => SegmentModel
}

export function originContext(
  plan: Plan,
  scenarioId: ScenarioId | null,
  trials: Simulated | null,
): OriginContext {
  const drivers = driversOf(plan, scenarioId)
  const timeline = timelineOf(plan.horizon, plan.goal)
  return {
    plan,
    scenarioId,
    drivers,
    timeline,
    figures: evaluateFigures(plan, scenarioId),
    trials,
    modelOf: (id) =>
      segmentModel(
        plan,
        present(
          plan.segments.find((segment) => segment.id === id),
          `segment ${id}`,
        ),
        drivers,
        timeline,
      ),
  }
}
