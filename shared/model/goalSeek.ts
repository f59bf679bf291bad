import { present } from '../base/invariant.ts'
import type { DriverKey } from '../plan/drivers.ts'
import type { ScenarioId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { driverValue, isWhole, listDrivers, type DriverInfo } from './driverList.ts'
import { movedFigure } from './movedOutput.ts'
import { rootsOf } from './numerics/roots.ts'
import type { SeekOutput } from './seekOutputs.ts'
import { soughtOutput, type SoughtFigure } from './soughtFigures.ts'

export interface SeekGoal {
  /** One of the outputs, by its name, or any other figure. */
  readonly output: SeekOutput | SoughtFigure
  readonly value: number
}

export type SeekAnswer =
  /** The driver's value nearest to today's at which the output meets the goal, and what the output then is. */
  | { readonly kind: 'found'; readonly value: number; readonly output: number }
  /** No value of the range does; the one that comes nearest (today's where none is nearer), null where the output exists at none. */
  | { readonly kind: 'none'; readonly nearest: { readonly value: number; readonly output: number } | null }

/** The figure that a goal is set on. */
export function soughtIn({ output }: SeekGoal): SoughtFigure {
  return typeof output === 'string' ? soughtOutput(output) : output
}

/** Values of the range that are tried before the search narrows down. */
const SCANNED = 200

/**
 * Solves one driver for a goal on one figure, everything else as the scenario has it. The range is the driver's own
 * (see `listDrivers`), widened to today's value. Reps and attempts come in whole numbers: the output then is the goal or better.
 *
 * @param scenarioId null for the baseline
 */
export function goalSeek(
  plan: Plan,
  scenarioId: ScenarioId | null,
  key: DriverKey,
  goal: SeekGoal,
): SeekAnswer {
  const info = present(
    listDrivers(plan).find((driver) => driver.key === key),
    `driver ${key}`,
  )
  const today = driverValue(plan, scenarioId, key)
  const outputAt = movedFigure(plan, scenarioId, info, soughtIn(goal))
  const points = pointsOf(info, today)
  const answers = isWhole(info.unit)
    ? wholeAnswers(points, outputAt, goal)
    : rootsOf((value) => difference(outputAt(value), goal), points, 1e-9 * Math.max(1, Math.abs(goal.value)))
  const byNearness = (a: number, b: number): number => Math.abs(a - today) - Math.abs(b - today)
  const [found] = answers.toSorted(byNearness)
  if (found !== undefined) return { kind: 'found', value: found, output: outputAt(found) ?? goal.value }
  const [nearest] = points
    .toSorted(byNearness)
    .flatMap((value) => {
      const output = outputAt(value)
      return output === null ? [] : [{ value, output }]
    })
    .toSorted((a, b) => Math.abs(a.output - goal.value) - Math.abs(b.output - goal.value))
  return { kind: 'none', nearest: nearest ?? null }
}

function pointsOf({ min, max, unit }: DriverInfo, today: number): number[] {
  const least = Math.min(min, today)
  const most = Math.max(max, today)
  if (isWhole(unit)) return Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const even = Array.from({ length: SCANNED + 1 }, (_, index) => least + ((most - least) * index) / SCANNED)
  return [...even.filter((value) => value !== today), today].toSorted((a, b) => a - b)
}

/** Of two neighbours with the goal between them the one that is the goal or better. */
function wholeAnswers(
  points: readonly number[],
  outputAt: (value: number) => number | null,
  goal: SeekGoal,
): number[] {
  const sign = soughtIn(goal).better === 'more' ? 1 : -1
  const meets = points.map((value) => {
    const distance = difference(outputAt(value), goal)
    return distance === null ? null : sign * distance >= 0
  })
  return points.filter((_, index) => {
    if (meets[index] !== true) return false
    return meets[index - 1] === false || meets[index + 1] === false
  })
}

function difference(output: number | null, goal: SeekGoal): number | null {
  return output === null ? null : output - goal.value
}
