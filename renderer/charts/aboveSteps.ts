import type { Drawn } from './drawnLines.ts'

type Point = [period: number, value: number]

/**
 * The area between a line and the steps below it, wherever the line is the higher one, to the point where they cross.
 * @param line from the middle of one period to the middle of the next
 * @param steps each of which holds through its period
 */
export function aboveSteps(line: readonly number[], steps: readonly number[], colour: string): Drawn {
  const edge = edgeAbove(line, steps)
  return {
    reach: [],
    draw: (place) => [
      { type: 'polygon', shape: { points: edge.map((point) => place(...point)) }, style: { fill: colour } },
    ],
  }
}

/** All around the area: along the line, or the step where that is higher, and back along the steps. */
export function edgeAbove(line: readonly number[], steps: readonly number[]): Point[] {
  const halves = halvesOf(line, steps)
  const lower = halves.flatMap(({ from, to, step }): Point[] => [
    [from[0], step],
    [to[0], step],
  ])
  return [...halves.flatMap(upperEdge), ...lower.toReversed()]
}

interface Half {
  readonly from: Point
  readonly to: Point
  readonly step: number
}

/** The line in pieces, each within half a period and so above or below one step. */
function halvesOf(line: readonly number[], steps: readonly number[]): Half[] {
  return line.slice(0, -1).flatMap((value, period): Half[] => {
    const next = line[period + 1] ?? value
    const middle: Point = [period + 0.5, (value + next) / 2]
    return [
      { from: [period, value], to: middle, step: steps[period] ?? 0 },
      { from: middle, to: [period + 1, next], step: steps[period + 1] ?? 0 },
    ]
  })
}

function upperEdge({ from, to, step }: Half): Point[] {
  const [before, after] = [from[1] - step, to[1] - step]
  const crossing: Point[] =
    before * after < 0 ? [[from[0] + ((to[0] - from[0]) * before) / (before - after), step]] : []
  return [[from[0], Math.max(from[1], step)], ...crossing, [to[0], Math.max(to[1], step)]]
}
