import type { Format } from '../../../../shared/base/format.ts'
import type { Roc } from '../../../../shared/model/leads/thresholdTable.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { chartGrid, chartSpace, lineWidths } from '../../../charts/theme.ts'
import { shareAxis } from '../../../charts/valueAxis.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { winsPassingOrigin } from './scoringOrigins.ts'

interface Place {
  readonly lost: number
  readonly won: number
}

const MOST_POINTS = 200

/** Of the leads lost and of those won, the shares that pass as the threshold falls. */
export function rocChart(roc: Roc, here: Place | null, format: Format): DrawOption {
  const points = roc.kind === 'roc' ? thinned(roc.points) : []
  return (palette) => {
    const axis = { ...shareAxis(format), nameTextStyle: { color: palette.inkSoft } }
    return {
      grid: { ...chartGrid, right: chartSpace.wide, bottom: chartSpace.wide },
      xAxis: { ...axis, name: 'losses passing', nameLocation: 'middle', nameGap: chartSpace.wide },
      yAxis: { ...axis, name: 'wins passing', nameTextStyle: { ...axis.nameTextStyle, align: 'left' } },
      series: [
        {
          id: 'chance',
          type: 'line',
          data: [
            [0, 0],
            [1, 1],
          ],
          lineStyle: { color: palette.baseline, width: lineWidths.quiet, type: 'dashed' },
          silent: true,
        },
        {
          id: 'roc',
          type: 'line',
          data: points.map(({ lost, won }) => [lost, won]),
          lineStyle: { color: palette.ink, width: lineWidths.main },
          silent: true,
        },
        {
          id: 'here',
          type: 'line',
          data: here ? [[here.lost, here.won]] : [],
          symbol: 'circle',
          symbolSize: chartSpace.apart,
          itemStyle: { color: palette.ink },
          silent: true,
        },
      ],
    }
  }
}

export function rocTable({ roc, leads, won }: Tried, format: Format): ChartTable {
  const points = roc.kind === 'roc' ? thinned(roc.points) : []
  return {
    columns: [
      { heading: 'Losses passing', align: 'start' },
      { heading: 'Wins passing', align: 'end' },
    ],
    rows: points.map((point) => [format.share(point.lost), format.share(point.won)]),
    originOf: (row) => {
      const point = points[row]
      return point === undefined ? null : { told: () => winsPassingOrigin(point.won, { leads, won }) }
    },
  }
}

/** As many points as the eye can tell apart, the ends among them. */
function thinned(points: readonly Place[]): readonly Place[] {
  const every = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, index) => index % every === 0 || index === points.length - 1)
}
