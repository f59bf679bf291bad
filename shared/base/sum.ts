export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** The running total at each place. */
export function cumulative(values: readonly number[]): number[] {
  const totals = values.slice()
  let total = 0
  for (let place = 0; place < totals.length; place++) totals[place] = total += totals[place] ?? 0
  return totals
}
