/** How a figure may come out: the values that equal steps of chance lie at, rising. */
export type Spread = readonly number[]

const STEPS = 200

/** The spread of simulated values, at least one. Sorts the list. */
export function spreadOf(values: Float64Array): Spread {
  values.sort()
  return Array.from(
    { length: STEPS + 1 },
    (_, step) => values[Math.round((step / STEPS) * (values.length - 1))] ?? 0,
  )
}

export interface SuggestedHurdles {
  readonly minimum: number
  readonly target: number
  readonly stretch: number
}

/**
 * Hurdles as the model expects them to be met: the 10th percentile as the minimum, the median as the target, the 80th
 * percentile as the stretch; mirrored where lower is better.
 */
export function suggestHurdles(spread: Spread, better: 'higher' | 'lower'): SuggestedHurdles {
  const at = (percent: number): number =>
    spread[((better === 'higher' ? percent : 100 - percent) * STEPS) / 100] ?? 0
  return { minimum: at(10), target: at(50), stretch: at(80) }
}

/** The chance that a hurdle is met, to about half a percent. */
export function chanceOfHurdle(spread: Spread, hurdle: number, better: 'higher' | 'lower'): number {
  return better === 'higher'
    ? 1 - shareBefore(spread, hurdle, (value) => value < hurdle)
    : shareBefore(spread, hurdle, (value) => value <= hurdle)
}

/** Share of outcomes that lie before a value, interpolated between the last that does and the first that does not. */
function shareBefore(spread: Spread, value: number, isBefore: (outcome: number) => boolean): number {
  const last = spread.findLastIndex(isBefore)
  const low = spread[last]
  const high = spread[last + 1]
  if (low === undefined) return 0
  if (high === undefined) return 1
  return (last + (value - low) / (high - low)) / (spread.length - 1)
}
