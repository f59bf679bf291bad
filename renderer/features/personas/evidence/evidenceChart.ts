import type { CustomSeriesOption } from 'echarts/charts'
import { z } from 'zod'
import type { Format } from '../../../../shared/base/format.ts'
import {
  closeRateOrigin,
  countedLeads,
  liftOrigin,
  rangeEndOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { chartGrid, chartSpace, lineWidths } from '../../../charts/theme.ts'
import { fontFamily, textSizes, type Palette } from '../../../theme.ts'
import type { EvidenceLine } from './evidenceLines.ts'

/** Where the values are drawn, in pixels. */
const Plot = z.object({ x: z.number(), width: z.number() })

const ROW_HEIGHT = 28
const DOT = 4.5
const NAME_CHARACTERS_MAX = 26

export function evidenceChartHeight(lines: number): number {
  return lines * ROW_HEIGHT + chartSpace.wide * 2
}

/** A dot a value with the interval around it, against the dashed line of all leads. A hollow dot stands on few leads. */
export function evidenceChart(lines: readonly EvidenceLine[], overall: number, format: Format): DrawOption {
  const most = Math.max(overall, ...lines.map(({ rate }) => rate.high))
  return (palette) => ({
    grid: { ...chartGrid, right: chartSpace.near * 2 + longestLabel(lines, format) },
    xAxis: {
      type: 'value',
      min: 0,
      ...(most > 0.8 ? { max: 1 } : {}),
      splitNumber: 4,
      axisLabel: {
        formatter: (value: number) => format.share(Math.round(value * 1000) / 1000),
      },
    },
    yAxis: {
      type: 'value',
      inverse: true,
      min: -0.5,
      max: lines.length - 0.5,
      splitLine: { show: false },
      axisLabel: {
        customValues: lines.map((_, index) => index),
        formatter: (value: number) => shortName(lines[value]?.name ?? ''),
        color: palette.ink,
      },
    },
    series: [overallLine(lines.length, overall, palette, format), dots(lines, palette, format)],
  })
}

function overallLine(count: number, overall: number, palette: Palette, format: Format): CustomSeriesOption {
  return {
    id: 'overall',
    type: 'custom',
    data: [[overall, -0.5]],
    silent: true,
    z: 1,
    renderItem: (_, api) => {
      const [x = 0, top = 0] = api.coord([overall, -0.5])
      const [, bottom = 0] = api.coord([overall, count - 0.5])
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, y1: top, x2: x, y2: bottom },
            style: {
              stroke: palette.baseline,
              lineWidth: lineWidths.quiet,
              lineDash: [chartSpace.thin, chartSpace.thin],
            },
          },
          text(`all leads ${format.share(overall)}`, x, top - chartSpace.near, 'center', palette.inkSoft),
        ],
      }
    },
  }
}

function dots(lines: readonly EvidenceLine[], palette: Palette, format: Format): CustomSeriesOption {
  return {
    id: 'values',
    type: 'custom',
    // The axis is to hold the intervals as well.
    data: lines.map(({ rate }, index) => [rate.share, index, rate.low, rate.high]),
    encode: { x: [0, 2, 3], y: 1 },
    silent: true,
    z: 2,
    renderItem: ({ dataIndex, coordSys }, api) => {
      const line = lines[dataIndex]
      if (!line) return null
      const { rate } = line
      const [x = 0, y = 0] = api.coord([rate.share, dataIndex])
      const [low = 0] = api.coord([rate.low, dataIndex])
      const [high = 0] = api.coord([rate.high, dataIndex])
      const plot = Plot.parse(coordSys)
      const colour = line.condition === null ? palette.baseline : palette.ink
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: low, y1: y, x2: high, y2: y },
            style: { stroke: palette.baseline, lineWidth: lineWidths.side },
          },
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: DOT },
            style: { fill: rate.few ? palette.paper : colour, stroke: colour, lineWidth: lineWidths.quiet },
          },
          text(lineLabel(line, format), plot.x + plot.width + chartSpace.near, y, 'left', palette.inkSoft),
        ],
      }
    },
  }
}

type TextElement = {
  readonly type: 'text'
  readonly style: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly align: 'left' | 'center'
    readonly verticalAlign: 'middle'
    readonly fill: string
    readonly fontFamily: string
    readonly fontSize: number
  }
}

function text(words: string, x: number, y: number, align: 'left' | 'center', fill: string): TextElement {
  return {
    type: 'text',
    style: { text: words, x, y, align, verticalAlign: 'middle', fill, fontFamily, fontSize: textSizes.small },
  }
}

function lineLabel({ rate }: EvidenceLine, format: Format): string {
  const label = `${format.share(rate.share)} of ${format.count(rate.leads)}`
  return rate.few ? `${label}, few` : label
}

function longestLabel(lines: readonly EvidenceLine[], format: Format): number {
  return Math.max(0, ...lines.map((line) => lineLabel(line, format).length)) * textSizes.small * 0.56
}

function shortName(name: string): string {
  return name.length <= NAME_CHARACTERS_MAX ? name : `${name.slice(0, NAME_CHARACTERS_MAX).toWellFormed()}…`
}

export function evidenceChartTable(
  lines: readonly EvidenceLine[],
  attribute: string,
  overall: CloseRate,
  format: Format,
): ChartTable {
  const numbers = ['Leads', 'Customers', 'Share', 'From', 'To', 'Against all']
  return {
    columns: [
      { heading: attribute, align: 'start' },
      ...numbers.map((heading) => ({ heading, align: 'end' as const })),
    ],
    rows: lines.map(({ name, rate, lift }) => [
      name,
      format.count(rate.leads),
      format.count(rate.won),
      format.share(rate.share),
      format.share(rate.low),
      format.share(rate.high),
      lift === null ? '' : liftText(lift, format),
    ]),
    originOf: (row, column) => {
      const line = lines[row]
      const told = line && ORIGINS[column - 1]?.(line, `${attribute}, ${line.name}`, overall)
      return told ? { told } : null
    },
  }
}

/** By column of the table, the one of the names left out; null where a line has no such number. */
const ORIGINS: readonly ((line: EvidenceLine, name: string, overall: CloseRate) => (() => Origin) | null)[] =
  [
    ({ rate }, name) =>
      () =>
        countedLeads(`${name}: leads`, rate.leads),
    ({ rate }, name) =>
      () =>
        countedLeads(`${name}: leads that were won`, rate.won),
    ({ rate }, name) =>
      () =>
        closeRateOrigin(`${name}: share that was won`, rate),
    ({ rate }, name) =>
      () =>
        rangeEndOrigin(`${name}: low end of the share`, rate, 'low'),
    ({ rate }, name) =>
      () =>
        rangeEndOrigin(`${name}: high end of the share`, rate, 'high'),
    ({ rate, lift }, _, overall) => (lift === null ? null : () => liftOrigin(lift, rate, overall)),
  ]

/** Against all leads, such as 1.6 ×. */
export function liftText(lift: number, format: Format): string {
  return `${format.number(lift, lift < 10 ? 1 : 0)} ×`
}
