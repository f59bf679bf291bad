/** How long each of many took, in milliseconds. */
export interface Spread {
  readonly median: number
  /** Which 19 of 20 stay below. */
  readonly most: number
  readonly longest: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const part = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { median: part(0.5), most: part(0.95), longest: part(1 - 1e-9) }
}

export function spreadWords({ median, most, longest }: Spread): string {
  return `median ${median.toFixed(1)} ms, 95th percentile ${most.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`
}
