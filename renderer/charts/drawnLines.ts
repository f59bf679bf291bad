import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { CustomSeriesOption } from 'echarts/charts'
import { z } from 'zod'
import { fontFamily, textSizes } from '../theme.ts'
import type { MonthLine } from './monthLines.ts'
import { chartSpace, lineWidths } from './theme.ts'

export type Shapes = Extract<NonNullable<CustomSeriesRenderItemReturn>, { type: 'group' }>['children']

/** Where a value of a period lies, in pixels. */
export type Place = (period: number, value: number) => [x: number, y: number]

const Plot = z.object({ x: z.number(), y: z.number(), width: z.number() })
/** Where the chart is drawn, without the words of its axes, in pixels. */
export type Plot = z.output<typeof Plot>

/** Something behind the lines. */
export interface Drawn {
  /** Values that the axis makes room for. */
  readonly reach: readonly number[]
  readonly draw: (place: Place, plot: Plot) => Shapes
}

/**
 * Lines over the periods of a chart, what lies behind them, and their names at their ends, all as one series: a chart that follows
 * the hand is drawn again in every frame, and each series of its own would take a part of it.
 * @param named what has its name at the right beside the lines' own, such as columns
 */
export function drawnLines(
  lines: readonly MonthLine[],
  behind: readonly Drawn[] = [],
  named: readonly MonthLine[] = [],
): CustomSeriesOption {
  const all = [...named, ...lines]
  const values = all.flatMap((line) => line.values.filter((value) => value !== null))
  const reach = [...values, ...behind.flatMap((one) => one.reach)]
  const [low, high] = [Math.min(...reach), Math.max(...reach)]
  const periods = reach.length === 0 ? 0 : Math.max(...all.map((line) => line.values.length))
  return {
    id: 'lines',
    type: 'custom',
    // A point for each period, so that the pointer finds it; the first one draws everything.
    data: Array.from({ length: periods }, (_, period) => [period, low, high]),
    encode: { x: 0, y: [1, 2] },
    // Over columns.
    z: 3,
    silent: true,
    renderItem: ({ dataIndex, coordSys }, api) => {
      if (dataIndex > 0) return null
      const plot = Plot.parse(coordSys)
      const place: Place = (period, value) => {
        const [x = 0, y = 0] = api.coord([period, value])
        return [x, y]
      }
      return {
        type: 'group',
        children: [
          ...behind.flatMap((one) => one.draw(place, plot)),
          ...lines.flatMap((line) => lineShapes(line, place)),
          ...nameShapes(all, place),
        ],
      }
    },
  }
}

function lineShapes({ values, shape, colour, weight, dashed }: MonthLine, place: Place): Shapes {
  return runsOf(values).map(({ first, values: run }) => {
    if (shape === 'line' && run.length === 1) {
      // A value between two gaps has no line: it is a point.
      const [cx, cy] = place(first, run[0] ?? 0)
      return { type: 'circle', shape: { cx, cy, r: chartSpace.near / 2 }, style: { fill: colour } }
    }
    const points = run.flatMap((value, index) =>
      shape === 'line'
        ? [place(first + index, value)]
        : [place(first + index - 0.5, value), place(first + index + 0.5, value)],
    )
    return {
      type: 'polyline',
      shape: { points },
      style: {
        fill: 'none',
        stroke: colour,
        lineWidth: lineWidths[weight],
        lineJoin: 'round',
        ...(dashed && { lineDash: [chartSpace.near - 1, chartSpace.thin + 1] }),
      },
    }
  })
}

interface Run {
  /** Index of its first period. */
  readonly first: number
  readonly values: number[]
}

/** The values between those that are not there. */
function runsOf(values: MonthLine['values']): Run[] {
  const runs: Run[] = []
  for (const [index, value] of values.entries()) {
    if (value === null) continue
    const before = values[index - 1] ?? null
    if (before === null) runs.push({ first: index, values: [value] })
    else runs.at(-1)?.values.push(value)
  }
  return runs
}

/** The names at the right ends, kept apart where the lines come close. */
function nameShapes(lines: readonly MonthLine[], place: Place): Shapes {
  const end = Math.max(0, ...lines.map(({ values }) => values.length)) - 0.5
  const ends = lines
    .flatMap((line) => {
      const value = line.values.findLast((one) => one !== null) ?? null
      return value === null ? [] : [{ line, at: place(end, value) }]
    })
    .toSorted((a, b) => a.at[1] - b.at[1])
  const heights = keptApart(ends.map(({ at }) => at[1]))
  return ends.map(({ line, at }, index) => ({
    type: 'text',
    style: {
      text: line.name,
      x: at[0] + chartSpace.near,
      y: heights[index] ?? 0,
      fill: line.textColour,
      fontFamily,
      fontSize: textSizes.small,
      fontWeight: line.weight === 'main' ? 600 : 400,
      verticalAlign: 'middle',
    },
  }))
}

/** Heights from top to bottom, moved as little as it takes until no name covers another. */
export function keptApart(heights: readonly number[]): number[] {
  const apart = textSizes.small * 1.35
  const moved = [...heights]
  for (let round = 0; round < moved.length * 4; round++) {
    for (let index = 1; index < moved.length; index++) {
      const upper = moved[index - 1] ?? 0
      const lower = moved[index] ?? 0
      const missing = Math.max(0, apart - (lower - upper))
      moved[index - 1] = upper - missing / 2
      moved[index] = lower + missing / 2
    }
  }
  return moved
}
