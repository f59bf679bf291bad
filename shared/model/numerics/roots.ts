/** A function of one number; null where it has no value. */
export type Curve = (x: number) => number | null

/**
 * Where a curve passes through 0: scanned at the given points, then narrowed down between neighbours of opposite sign.
 * Two crossings between neighbours, and a touch without a crossing, are not seen. A jump over 0 is no crossing.
 *
 * @param points rising
 * @param tolerance how near to 0 the curve must come
 * @returns rising, none twice
 */
export function rootsOf(curve: Curve, points: readonly number[], tolerance: number): number[] {
  const values = points.map(curve)
  return points.flatMap((x, index) => {
    const value = values[index] ?? null
    if (value === 0) return [x]
    const next = points[index + 1]
    const nextValue = values[index + 1] ?? null
    if (next === undefined || value === null || nextValue === null || value * nextValue >= 0) return []
    const root = bisect(curve, x, next, value > 0)
    return root !== null && Math.abs(curve(root) ?? Infinity) <= tolerance ? [root] : []
  })
}

/** Halves the span until its ends are neighbouring numbers; null where the curve has no value on the way. */
function bisect(curve: Curve, low: number, high: number, fromAbove: boolean): number | null {
  let [left, right] = [low, high]
  for (;;) {
    const middle = left + (right - left) / 2
    if (middle <= left || middle >= right) return left
    const value = curve(middle)
    if (value === null) return null
    if (value === 0) return middle
    if (value > 0 === fromAbove) left = middle
    else right = middle
  }
}
