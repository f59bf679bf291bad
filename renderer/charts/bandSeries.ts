import type { CustomSeriesOption } from 'echarts/charts'
import { chartSpace } from './theme.ts'

interface Band {
  readonly id: string
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly colour: string
  /** Only its edges, over what lies on the area. */
  readonly edges?: boolean
}

/** The area between two lines over the periods of a chart, such as where a figure lies with a chance of 8 in 10. */
export function bandSeries({ id, low, high, colour, edges = false }: Band): CustomSeriesOption {
  const upper = high.map((value, period): [number, number] => [period, value])
  const lower = low.map((value, period): [number, number] => [period, value])
  return {
    id,
    type: 'custom',
    // The first point draws the whole area; the axis makes room for the highest and the lowest.
    data: [
      [0, Math.max(...high)],
      [0, Math.min(...low)],
    ],
    silent: true,
    tooltip: { show: false },
    z: edges ? 2 : 0,
    renderItem: (params, api) => {
      if (params.dataIndex > 0) return null
      const top = upper.map((point) => api.coord(point))
      const bottom = lower.map((point) => api.coord(point))
      if (!edges) {
        return {
          type: 'polygon',
          shape: { points: [...top, ...bottom.toReversed()] },
          style: { fill: colour },
        }
      }
      const style = { fill: 'none', stroke: colour, lineWidth: chartSpace.hair }
      return {
        type: 'group',
        children: [
          { type: 'polyline', shape: { points: top }, style },
          { type: 'polyline', shape: { points: bottom }, style },
        ],
      }
    },
  }
}
