import type { Draft } from 'immer'
import { present } from '../../base/invariant.ts'
import { DriverKey } from '../drivers.ts'
import type { StageId } from '../ids.ts'
import type { Plan } from '../plan.ts'

/**
 * Puts a stage at another place of the funnel. Its history stays as it was counted. Its rate, its lag and what scenarios
 * and ranges say of them go along with it, so that as many leads enter and as many are won as before, after as many days;
 * where another stage becomes the last, the one that was last takes over its rate. A rate to another stage than before
 * loses its evidence, which counted something else. The hand-off stays with its stage, or goes to the one before the
 * last where its own becomes that.
 * @param position where it shall stand, 0 to the number of stages − 1
 */
export function moveStage(plan: Draft<Plan>, id: StageId, position: number): void {
  const before = plan.stages.map((stage) => stage.id)
  const [moved] = plan.stages.splice(before.indexOf(id), 1)
  plan.stages.splice(position, 0, present(moved, 'the stage that moves'))
  const after = plan.stages.map((stage) => stage.id)

  const wasLast = present(before.at(-1), 'the last stage')
  const isLast = present(after.at(-1), 'the last stage')
  if (wasLast !== isLast) handOverRates(plan, isLast, wasLast)
  const nextBefore = new Map(before.map((from, index) => [from, before[index + 1]]))
  for (const [index, from] of after.slice(0, -1).entries()) {
    if (nextBefore.get(from) !== after[index + 1]) dropEvidence(plan, from)
  }
  if (plan.handoffStageId === isLast) {
    plan.handoffStageId = present(after.at(-2), 'the stage before the last')
  }
}

/** All that is said of the way out of a stage is said of the way out of another one from now on. */
function handOverRates(plan: Draft<Plan>, from: StageId, to: StageId): void {
  for (const [segmentId, { transitions }] of Object.entries(plan.baseline.segments)) {
    transitions[to] = present(transitions[from], 'the transition of a stage')
    delete transitions[from]
    for (const kind of ['rate', 'lag']) {
      const [old, fresh] = [from, to].map((stage) => DriverKey.parse(`${kind}:${segmentId}:${stage}`))
      for (const { overrides } of plan.scenarios) rename(overrides, old, fresh)
      rename(plan.driverRanges, old, fresh)
    }
  }
}

function rename<T>(byKey: Record<string, T>, old = '', fresh = ''): void {
  const said = byKey[old]
  if (said === undefined) return
  byKey[fresh] = said
  delete byKey[old]
}

function dropEvidence(plan: Draft<Plan>, from: StageId): void {
  for (const { transitions } of Object.values(plan.baseline.segments)) {
    present(transitions[from], 'the transition of a stage').evidence = null
  }
}
