import type { DriverKey } from '../../plan/drivers.ts'
import { keyOf } from '../driverKeys.ts'
import { driverLabel } from '../driverList.ts'
import { figuresWith } from '../evaluate.ts'
import { outputOf, type SeekOutput } from '../seekOutputs.ts'
import { changesBetween, mixtureOf, targetOfChange, type Change, type Side } from './changedDrivers.ts'
import { sharesBySegment, type Method, type Shares } from './segmentShares.ts'
import { sampledShapleyShares, shapleyShares } from './shapley.ts'

/** What one changed driver adds to the difference between two sides. */
export interface BridgePart {
  /** Null for all that is no driver: goal, months, history, stages, segments. */
  readonly key: DriverKey | null
  /** Complete in itself, such as "Demo requests: MQL → SQL". */
  readonly label: string
  /** In the unit of the output; below 0 where the change takes something away. */
  readonly amount: number
}

export type Bridge =
  | {
      readonly kind: 'bridge'
      readonly from: number
      readonly to: number
      /** In the order of the plan's drivers. They sum to `to` − `from`; none where nothing has changed. */
      readonly parts: readonly BridgePart[]
      readonly method: Method
    }
  /** The output does not exist on one of the sides, or with only some of the changes, such as a need that no lead meets. */
  | { readonly kind: 'no-figure'; readonly where: 'from' | 'to' | 'between' }

/** Up to so many changed drivers every order counts, whatever the output. */
const EXACT_MAX = 10
/** Evaluations that are spent where there are more. */
const EVALUATIONS = 4000

/**
 * What each changed driver adds to the difference of an output between two scenarios, or two versions of a plan: Shapley
 * values, the mean over the orders in which the drivers can change, so that no order is privileged.
 *
 * @param seed of the orders that are drawn where there are too many; whole, 0 to 2^53
 */
export function bridge(from: Side, to: Side, output: SeekOutput, seed = 1): Bridge {
  const valueAt = ({ plan, drivers }: ReturnType<typeof mixtureOf>): number | null =>
    outputOf(output, figuresWith(plan, drivers))
  const changes = changesBetween(from, to)
  const valueOf = (happened: readonly boolean[]): number | null =>
    valueAt(mixtureOf(from, to, changes, happened))
  const start = valueOf(changes.map(() => false))
  const end = valueOf(changes.map(() => true))
  if (start === null || end === null) return { kind: 'no-figure', where: start === null ? 'from' : 'to' }

  const bySegment = sharesBySegment(from, to, changes, output)
  const found = bySegment ?? sharesByEvaluating(valueOf, changes.length, seed)
  if (found === null) return { kind: 'no-figure', where: 'between' }
  const { shares, method } = found
  return {
    kind: 'bridge',
    from: start,
    to: end,
    parts: changes.map((change, index) => partOf(change, to, shares[index] ?? 0)),
    method,
  }
}

function sharesByEvaluating(
  valueOf: (happened: readonly boolean[]) => number | null,
  changes: number,
  seed: number,
): Shares | null {
  if (changes > EXACT_MAX) {
    const pairs = Math.ceil(EVALUATIONS / (2 * changes))
    const shares = sampledShapleyShares(valueOf, changes, pairs, seed)
    return shares && { shares, method: { kind: 'sampled', orders: 2 * pairs } }
  }
  const values: number[] = []
  // Neighbours differ in one change, so that what the others bring is still remembered.
  for (let turn = 0; turn < 1 << changes; turn++) {
    const choice = turn ^ (turn >> 1)
    const value = valueOf(Array.from({ length: changes }, (_, index) => (choice & (1 << index)) !== 0))
    if (value === null) return null
    values[choice] = value
  }
  return { shares: shapleyShares(values, changes), method: { kind: 'exact' } }
}

function partOf(change: Change, { plan }: Side, amount: number): BridgePart {
  const target = targetOfChange(change)
  return target === null
    ? { key: null, label: 'Everything else in the plan', amount }
    : { key: keyOf(target), label: driverLabel(plan, target), amount }
}
