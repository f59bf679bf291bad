import { AMOUNT_MAX, LAG_DAYS_MAX, REPS_MAX, type DriverKey } from '../../plan/drivers.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { listDrivers } from '../driverList.ts'
import { targetOf, type DriverTarget } from '../driverKeys.ts'
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

/** What a driver is at most, where that is less than of any amount. */
const MOST: Readonly<Partial<Record<DriverTarget['kind'], number>>> = {
  rate: 1,
  lag: LAG_DAYS_MAX,
  reps: REPS_MAX,
  sellingShare: 1,
  attempts: 50,
  minutesAnAttempt: 1440,
  minutesAConversation: 1440,
}

export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * Where a driver lies with a chance of 8 in 10: for a rate by what it rests on, so that history goes before what anybody has
 * said, as in the simulation; for all else by the range that the user has set. Moved with the driver where a scenario has moved it.
 * @returns null where nothing says how sure the driver is
 */
export function likelyRange(plan: Plan, scenarioId: ScenarioId | null, key: DriverKey): Range | null {
  const target = targetOf(plan, key)
  if (target === null) return null
  const evidence =
    target.kind === 'rate' ? evidenceOf(plan, target.segment.id, plan.stages.indexOf(target.stage)) : null
  if (evidence === null) return ownRange(plan, scenarioId, key, target.kind)
  const { a, b } = posteriorAt(driverOf(plan, scenarioId, key).value, evidence)
  return { low: betaQuantile(TAIL, a, b), high: betaQuantile(1 - TAIL, a, b) }
}

/** The user's range, by the same factor off the baseline's as the driver is. */
function ownRange(
  plan: Plan,
  scenarioId: ScenarioId | null,
  key: DriverKey,
  kind: DriverTarget['kind'],
): Range | null {
  const range = plan.driverRanges[key]
  if (range === undefined) return null
  const ratio = driverOf(plan, scenarioId, key).value / driverOf(plan, null, key).value
  const factor = Number.isFinite(ratio) ? ratio : 1
  const most = MOST[kind] ?? AMOUNT_MAX
  const moved = (end: number): number => {
    const value = Math.min(most, end * factor)
    if (kind === 'attempts') return Math.max(1, Math.round(value))
    return kind === 'reps' ? Math.round(value) : value
  }
  return { low: moved(range.low), high: moved(range.high) }
}
