import type { Drawn, Place } from './drawnLines.ts'
import { chartSpace } from './theme.ts'

/** Two lines over the periods of a chart, such as between which a figure lies with a chance of 8 in 10. */
interface Ends {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The area between the two. */
export function bandArea(ends: Ends, colour: string): Drawn {
  return {
    reach: [...ends.low, ...ends.high],
    draw: (place) => [
      {
        type: 'polygon',
        shape: { points: [...points(ends.high, place), ...points(ends.low, place).toReversed()] },
        style: { fill: colour },
      },
    ],
  }
}

/** Its edges alone, over what lies on the area. */
export function bandEdges(ends: Ends, colour: string): Drawn {
  const style = { fill: 'none', stroke: colour, lineWidth: chartSpace.hair }
  return {
    reach: [],
    draw: (place) =>
      [ends.high, ends.low].map((values) => ({
        type: 'polyline',
        shape: { points: points(values, place) },
        style,
      })),
  }
}

function points(values: readonly number[], place: Place): [number, number][] {
  return values.map((value, period) => place(period, value))
}
