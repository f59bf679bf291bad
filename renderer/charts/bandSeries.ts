import type { CustomSeriesOption } from 'echarts/charts'

interface Band {
  readonly id: string
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly colour: string
}

/** The area between two lines over the periods of a chart, such as where a figure lies with a chance of 8 in 10. */
export function bandSeries({ id, low, high, colour }: Band): CustomSeriesOption {
  const upper = high.map((value, period): [number, number] => [period, value])
  const lower = low.map((value, period): [number, number] => [period, value])
  return {
    id,
    type: 'custom',
    // All points are given, so that the axis makes room for them; the first one draws the whole area.
    data: [...upper, ...lower],
    silent: true,
    tooltip: { show: false },
    z: 0,
    renderItem: (params, api) => {
      if (params.dataIndex > 0) return null
      const points = [...upper, ...lower.toReversed()].map((point) => api.coord(point))
      return { type: 'polygon', shape: { points }, style: { fill: colour } }
    },
  }
}
