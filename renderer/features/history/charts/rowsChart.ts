import type { CustomSeriesOption } from 'echarts/charts'
import type { DrawOption } from '../../../charts/chartOption.ts'
import { nameAxis, rowText } from '../../../charts/namedRows.ts'
import type { OriginOf } from '../../../controls/Origin.tsx'
import { chartSpace } from '../../../charts/theme.ts'
import type { Palette } from '../../../theme.ts'

/** A row with a bar from one value to another, such as a range. */
export interface BarRow {
  readonly name: string
  readonly from: number
  readonly to: number
  /** The value in the middle; null where the bar is all that there is to say. */
  readonly mark: number | null
  /** What stands beside the bar. */
  readonly text: string
  /** Where the figure comes from. */
  readonly origin: OriginOf
}

/** Room at the right for what stands beside a bar, in pixels. */
const TEXT_ROOM = 156
const BAR_SHARE = 0.45

/** Bars in rows with their names, each with its figure beside it. */
export function rowsChart(rows: readonly BarRow[]): DrawOption {
  return (palette, width) => ({
    grid: {
      left: 0,
      right: TEXT_ROOM,
      top: chartSpace.near,
      bottom: chartSpace.thin,
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      width,
      palette,
    ),
    tooltip: { show: false },
    series: [bars(rows, palette)],
  })
}

function bars(rows: readonly BarRow[], palette: Palette): CustomSeriesOption {
  return {
    id: 'bars',
    type: 'custom',
    data: rows.map(({ to }, index) => [to, index]),
    silent: true,
    renderItem: (params, api) => {
      const row = rows[params.dataIndex]
      if (!row) return null
      const [left = 0, y = 0] = api.coord([row.from, params.dataIndex])
      const [right = 0] = api.coord([row.to, params.dataIndex])
      const size = api.size?.([0, 1])
      const height = (Array.isArray(size) ? (size[1] ?? 0) : 0) * BAR_SHARE
      const middle = row.mark === null ? null : (api.coord([row.mark, params.dataIndex])[0] ?? 0)
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: left, y: y - height / 2, width: Math.max(chartSpace.hair, right - left), height },
            style: { fill: row.mark === null ? palette.segments[2] : palette.segments[5] },
          },
          ...(middle === null
            ? []
            : [
                {
                  type: 'rect' as const,
                  shape: { x: middle - 1, y: y - height / 2, width: 3, height },
                  style: { fill: palette.ink },
                },
              ]),
          rowText(row.text, right + chartSpace.near, y, 'plain', palette),
        ],
      }
    },
  }
}
