import type { CustomSeriesOption } from 'echarts/charts'
import { chartSpace, lineWidths } from './theme.ts'

/** Values that belong to single categories, each with a look of its own. */
export interface PointLine {
  readonly name: string
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[]
  readonly colour: string
  /** The point itself is a dot, the ends of its range are bars across. */
  readonly mark: 'dot' | 'end'
}

/** For each category a line from its lowest to its highest value, with a mark at each of them. Nothing joins the categories. */
export function pointIntervals(points: readonly PointLine[], colour: string): CustomSeriesOption {
  const count = Math.max(0, ...points.map(({ values }) => values.length))
  const data = Array.from({ length: count }, (_, index) => {
    const known = points.flatMap(({ values }) => values[index] ?? [])
    return [index, Math.min(...known), Math.max(...known)]
  }).filter(([, least]) => Number.isFinite(least))
  return {
    id: 'intervals',
    type: 'custom',
    data,
    encode: { x: 0, y: [1, 2] },
    silent: true,
    tooltip: { show: false },
    renderItem: (_, api) => {
      const index = Number(api.value(0))
      const [x = 0, low = 0] = api.coord([index, api.value(1)])
      const [, high = 0] = api.coord([index, api.value(2)])
      return {
        type: 'group',
        children: [
          bar(x, low, x, high, colour),
          ...points.flatMap(({ values, colour: own, mark }): Mark[] => {
            const value = values[index] ?? null
            if (value === null) return []
            const [, y = 0] = api.coord([index, value])
            if (mark === 'end') return [bar(x - chartSpace.near, y, x + chartSpace.near, y, own)]
            return [{ type: 'circle', shape: { cx: x, cy: y, r: chartSpace.near / 2 }, style: { fill: own } }]
          }),
        ],
      }
    },
  }
}

type Mark =
  | {
      readonly type: 'circle'
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }
      readonly style: { readonly fill: string }
    }
  | ReturnType<typeof bar>

function bar(x1: number, y1: number, x2: number, y2: number, stroke: string) {
  return {
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth: lineWidths.side },
  }
}
