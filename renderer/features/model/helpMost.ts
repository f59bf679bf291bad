import { produce } from 'immer'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { outputOf, type SeekOutput } from '../../../shared/model/seekOutputs.ts'
import { driverOf } from '../../../shared/model/scenario.ts'
import { moveDriver, writtenScenario } from './driverMoves.ts'
import type { Model } from './useModel.ts'

type Helped = Pick<Model, 'plan' | 'scenarioId' | 'figures' | 'drivers' | 'locked'>

/** One change, and what it does. */
export type Help =
  | { readonly kind: 'reps'; readonly more: number }
  | { readonly kind: 'rate'; readonly driver: DriverInfo; readonly to: number; readonly gain: number }

/** More reps than that are no small change. */
const REPS_MOST = 20

/**
 * The one change that would help most: where sales cannot work every lead the reps for it, else the rate that brings
 * the most revenue at the upper end of its own 80 % range. Null where there is none. What is locked is left out.
 */
export function helpMost(model: Helped): Help | null {
  return repsForAll(model) ?? bestRate(model)
}

function repsForAll(model: Helped): Help | null {
  const { figures, drivers, locked, plan, scenarioId } = model
  const peak = outputOf('peak-utilisation', figures)
  const reps = drivers.find(({ unit }) => unit === 'reps')
  if (peak === null || peak <= 1 || !reps || locked.has(reps.key)) return null
  const today = driverOf(plan, scenarioId, reps.key).value
  for (let more = 1; more <= REPS_MOST; more += 1) {
    const then = outputWith(model, reps, today + more, 'peak-utilisation')
    if (then !== null && then <= 1) return { kind: 'reps', more }
  }
  return null
}

function bestRate(model: Helped): Help | null {
  const { figures, drivers, locked, plan, scenarioId } = model
  const output = plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue'
  const before = outputOf(output, figures) ?? 0
  let best: Help | null = null
  for (const driver of drivers) {
    const to = driver.interval?.high ?? 0
    if (
      locked.has(driver.key) ||
      driver.unit !== 'share' ||
      to <= driverOf(plan, scenarioId, driver.key).value
    )
      continue
    const gain = (outputWith(model, driver, to, output) ?? 0) - before
    if (gain > 0 && (best?.kind !== 'rate' || gain > best.gain)) best = { kind: 'rate', driver, to, gain }
  }
  return best
}

function outputWith(
  { plan, scenarioId }: Helped,
  driver: DriverInfo,
  value: number,
  output: SeekOutput,
): number | null {
  const id = writtenScenario(plan, scenarioId)
  return outputOf(output, evaluate(produce(plan, moveDriver(id, driver, value)), id))
}
