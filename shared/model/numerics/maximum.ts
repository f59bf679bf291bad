const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Where a smooth function is highest: the best of evenly spaced points, narrowed down between its neighbours. A peak
 * narrower than the spacing can be missed.
 * @returns a point of low to high, to half the digits that the values have: a peak is flat on top
 */
export function maximumOf(curve: (x: number) => number, low: number, high: number, points: number): number {
  const spacing = (high - low) / (points - 1)
  const values = Array.from({ length: points }, (_, index) => curve(low + index * spacing))
  const best = low + values.indexOf(Math.max(...values)) * spacing
  let [left, right] = [Math.max(low, best - spacing), Math.min(high, best + spacing)]
  // Two ends that lie as close as numbers can be told apart come no closer.
  const apart = Math.max(1e-7 * spacing, 4 * Number.EPSILON * Math.max(Math.abs(left), Math.abs(right)))
  while (right - left > apart) {
    const inner = right - GOLDEN * (right - left)
    const outer = left + GOLDEN * (right - left)
    if (curve(inner) >= curve(outer)) right = outer
    else left = inner
  }
  const peak = (left + right) / 2
  return curve(best) > curve(peak) ? best : peak
}
