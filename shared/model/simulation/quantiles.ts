/** Shares of the trials that stay below a band's line. */
export const BAND_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

/**
 * The values that the given shares of a list stay below, interpolated between neighbours. Puts the list in another
 * order: only as much of it is sorted as the answer needs.
 *
 * @param values at least one
 * @param levels rising, 0 to 1
 */
export function quantiles(values: Float64Array, levels: readonly number[]): number[] {
  let sorted = 0
  return levels.map((level) => {
    const place = level * (values.length - 1)
    const below = Math.floor(place)
    const low = select(values, below, sorted)
    sorted = below
    const part = place - below
    return part === 0 ? low : low * (1 - part) + least(values, below + 1) * part
  })
}

/** Moves what belongs at a place there, smaller ones before and larger ones behind it; those before `from` lie right already. */
function select(values: Float64Array, place: number, from: number): number {
  let left = from
  let right = values.length - 1
  while (left < right) {
    const pivot = values[(left + right) >>> 1] ?? 0
    let low = left
    let high = right
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low++
      while ((values[high] ?? 0) > pivot) high--
      if (low > high) break
      const moved = values[low] ?? 0
      values[low++] = values[high] ?? 0
      values[high--] = moved
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else break
  }
  return values[place] ?? 0
}

function least(values: Float64Array, from: number): number {
  let value = values[from] ?? 0
  for (let place = from + 1; place < values.length; place++) value = Math.min(value, values[place] ?? 0)
  return value
}
