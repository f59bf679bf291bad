import type { CustomSeriesOption } from 'echarts/charts'
import type { Tornado, TornadoBar } from '../../../../shared/model/explain/tornado.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { Side } from '../../../../shared/plan/company.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { nameAxis, rowText } from '../../../charts/namedRows.ts'
import { chartGrid, chartSpace, lineWidths } from '../../../charts/theme.ts'
import type { Palette } from '../../../theme.ts'

/** A driver at the two ends of its range, in words. */
export interface TornadoRow {
  readonly bar: TornadoBar
  readonly side: Side
  readonly low: string
  readonly high: string
}

const NOTHING = 'none'

/** Room at the left for the value at the end of a bar, as a share of the longest stretch. */
const LABEL_ROOM = 0.12

/** A bar a driver: light from its low end to today, strong from today to its high end. */
export function tornadoChart(
  today: number,
  rows: readonly TornadoRow[],
  write: (value: number) => string,
): DrawOption {
  const outputs = rows.flatMap(({ bar }) => [bar.low.output, bar.high.output])
  const values = [today, ...outputs.filter((value) => value !== null)]
  const least = Math.min(...values)
  const most = Math.max(...values)
  return (palette, width) => ({
    grid: { ...chartGrid, left: chartSpace.near, right: chartSpace.wide * 3, top: chartSpace.wide },
    xAxis: {
      type: 'value',
      min: least - (most - least) * LABEL_ROOM,
      max: most,
      show: false,
    },
    yAxis: nameAxis(
      rows.map(({ bar }) => bar.label),
      width,
      palette,
    ),
    tooltip: { show: false },
    series: [barsOf(today, rows, palette), todayMark(today, write, rows.length, palette)],
  })
}

/** @param originOf where the figure at an end of a bar comes from, or how far the two are apart */
export function tornadoTable(
  { bars }: Pick<Tornado, 'bars'>,
  rangeText: (bar: TornadoBar) => { readonly low: string; readonly high: string },
  write: (value: number) => string,
  originOf: (bar: TornadoBar, part: 'low' | 'high' | 'swing') => Origin,
): ChartTable {
  const output = (value: number | null): string => (value === null ? NOTHING : write(value))
  return {
    columns: [
      { heading: 'Driver', align: 'start' },
      ...['Low end', 'then', 'High end', 'then it is', 'Apart'].map((heading) => ({
        heading,
        align: 'end' as const,
      })),
    ],
    rows: bars.map((bar) => {
      const { low, high } = rangeText(bar)
      return [bar.label, low, output(bar.low.output), high, output(bar.high.output), output(bar.swing)]
    }),
    originOf: (row, column) => {
      const bar = bars[row]
      const part = ({ 2: 'low', 4: 'high', 5: 'swing' } as const)[column]
      return bar === undefined || part === undefined ? null : { told: () => originOf(bar, part) }
    },
  }
}

function barsOf(today: number, rows: readonly TornadoRow[], palette: Palette): CustomSeriesOption {
  return {
    id: 'tornado',
    type: 'custom',
    data: rows.map((_, row) => [today, row]),
    silent: true,
    renderItem: (params, api) => {
      const row = rows[params.dataIndex]
      if (!row) return null
      const { bar, side } = row
      const [middle = 0, y = 0] = api.coord([today, params.dataIndex])
      const place = (value: number | null): number =>
        value === null ? middle : (api.coord([value, params.dataIndex])[0] ?? middle)
      const [low, high] = [place(bar.low.output), place(bar.high.output)]
      const height = chartSpace.apart
      const part = (end: number, fill: string) => ({
        type: 'rect' as const,
        shape: { x: Math.min(end, middle), y: y - height / 2, width: Math.abs(end - middle), height },
        style: { fill, stroke: palette[side], lineWidth: chartSpace.hair },
      })
      const isLowLeft = low <= high
      const label = (text: string, isLeft: boolean) => {
        const edge = isLeft ? Math.min(low, high, middle) : Math.max(low, high, middle)
        const x = edge + (isLeft ? -chartSpace.thin : chartSpace.thin)
        return rowText(text, x, y, 'plain', palette, isLeft ? 'right' : 'left')
      }
      return {
        type: 'group',
        children: [
          part(low, side === 'marketing' ? palette.marketingBand : palette.salesBand),
          part(high, palette[side]),
          label(bar.low.output === null ? `${row.low}: ${NOTHING}` : row.low, isLowLeft),
          label(bar.high.output === null ? `${row.high}: ${NOTHING}` : row.high, !isLowLeft),
        ],
      }
    },
  }
}

/** The figure as it is today, as a line through all bars with its value on top. */
function todayMark(
  today: number,
  write: (value: number) => string,
  rows: number,
  palette: Palette,
): CustomSeriesOption {
  return {
    id: 'today',
    type: 'custom',
    data: [[today, 0]],
    silent: true,
    renderItem: (_, api) => {
      const [x = 0, top = 0] = api.coord([today, 0])
      const [, bottom = 0] = api.coord([today, rows - 1])
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, x2: x, y1: top - chartSpace.apart, y2: bottom + chartSpace.apart },
            style: { stroke: palette.ink, lineWidth: lineWidths.quiet },
          },
          {
            ...rowText(write(today), x, top - chartSpace.apart - chartSpace.near, 'strong', palette),
          },
        ],
      }
    },
  }
}
