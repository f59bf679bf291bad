import type { DriverKey } from '../../plan/drivers.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { listDrivers } from '../driverList.ts'
import { targetOf } from '../driverKeys.ts'
import { evaluateFigures } from '../evaluate.ts'
import { movedOutput } from '../movedOutput.ts'
import { betaQuantile } from '../numerics/betaQuantile.ts'
import { driverOf } from '../scenario.ts'
import { outputOf, type SeekOutput } from '../seekOutputs.ts'
import { evidenceOf, posteriorAt } from '../simulation/ratePosteriors.ts'

/** A driver at one end of its range, and what the output then is; null where it does not exist there. */
export interface TornadoEnd {
  readonly value: number
  readonly output: number | null
}

export interface TornadoBar {
  readonly key: DriverKey
  readonly label: string
  readonly low: TornadoEnd
  readonly high: TornadoEnd
  /** How far the output is apart between the two ends; null where it does not exist at one of them. */
  readonly swing: number | null
}

export interface Tornado {
  /** The output as the scenario has it; null where it does not exist. */
  readonly today: number | null
  /** The widest first; before them those at one end of which the output does not exist. */
  readonly bars: readonly TornadoBar[]
  /** Drivers of whose range nothing is known, so that they have no bar. */
  readonly leftOut: readonly { readonly key: DriverKey; readonly label: string }[]
}

/** The part of the chances that lies below the low end, and above the high one. */
const TAIL = 0.1

/**
 * How far each driver alone moves an output, from one end to the other of its own 80 % interval. Never of a uniform ± 10 %:
 * in a product of rates those bars are all alike.
 *
 * @param scenarioId null for the baseline
 */
export function tornado(plan: Plan, scenarioId: ScenarioId | null, output: SeekOutput): Tornado {
  const drivers = listDrivers(plan).map((info) => ({ info, range: likelyRange(plan, scenarioId, info.key) }))
  const bars = drivers.flatMap(({ info, range }): TornadoBar[] => {
    if (range === null) return []
    const outputAt = movedOutput(plan, scenarioId, info, output)
    const low = { value: range.low, output: outputAt(range.low) }
    const high = { value: range.high, output: outputAt(range.high) }
    const swing = low.output === null || high.output === null ? null : Math.abs(high.output - low.output)
    return [{ key: info.key, label: info.label, low, high, swing }]
  })
  return {
    today: outputOf(output, evaluateFigures(plan, scenarioId)),
    bars: bars.toSorted((a, b) => wideness(b) - wideness(a)),
    leftOut: drivers.flatMap(({ info: { key, label }, range }) => (range === null ? [{ key, label }] : [])),
  }
}

/** A number larger than any swing where the output does not exist at one end; two such are alike. */
function wideness({ swing }: TornadoBar): number {
  return swing ?? Number.MAX_VALUE
}

export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * Where a driver lies with a chance of 8 in 10: for a rate by what it rests on, moved with it where a scenario has moved it.
 * @returns null where nothing says how sure the driver is
 */
export function likelyRange(plan: Plan, scenarioId: ScenarioId | null, key: DriverKey): Range | null {
  const target = targetOf(plan, key)
  if (target?.kind !== 'rate') return null
  const evidence = evidenceOf(plan, target.segment.id, plan.stages.indexOf(target.stage))
  if (evidence === null) return null
  const { a, b } = posteriorAt(driverOf(plan, scenarioId, key).value, evidence)
  return { low: betaQuantile(TAIL, a, b), high: betaQuantile(1 - TAIL, a, b) }
}
