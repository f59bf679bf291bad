import type { LineSeriesOption } from 'echarts/charts'
import type { Format } from '../../../../shared/base/format.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import { rowAtThreshold } from '../../../../shared/model/leads/tryScoring.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../../charts/monthLines.ts'
import { lineWidths } from '../../../charts/theme.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { shareAxis } from '../../../charts/valueAxis.ts'
import type { Palette } from '../../../theme.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { thresholdOrigin } from './scoringOrigins.ts'

/** More thresholds than these would not be told apart by the eye. */
const MOST_PLACES = 240
const TICKS = 8

/** Leads passing, wins passing and close rate above, by threshold. */
export function thresholdChart(tried: Tried, threshold: number, format: Format): DrawOption {
  const thresholds = thresholdsOf(tried)
  const rows = thresholds.map((points) => rowAtThreshold(tried, points))
  const names = thresholds.map((points) => format.number(points, 0))
  const place = placeOn(thresholds, threshold)
  return (palette) => {
    const lines = linesOf(rows, palette)
    return {
      grid: gridBeside(lines),
      xAxis: {
        type: 'value',
        min: -0.5,
        max: thresholds.length - 0.5,
        splitLine: { show: false },
        axisLabel: {
          customValues: ticks(thresholds),
          formatter: (value: number) => names[value] ?? '',
        },
      },
      yAxis: shareAxis(format),
      tooltip: periodTooltip(
        names.map((name) => `From ${name} points`),
        (index) =>
          lines.map(({ name, values }) => {
            const value = values[index] ?? null
            return { name, text: value === null ? '–' : format.share(value) }
          }),
      ),
      series: [drawnLines(lines), mark(place, palette)],
    }
  }
}

export function thresholdChartTable(tried: Tried, format: Format): ChartTable {
  const rate = (close: CloseRate): string => (close.kind === 'rate' ? format.share(close.share) : '–')
  return {
    columns: [
      { heading: 'From points', align: 'start' },
      { heading: 'Leads passing', align: 'end' },
      { heading: 'Close rate above', align: 'end' },
      { heading: 'Close rate below', align: 'end' },
      { heading: 'Wins passing', align: 'end' },
    ],
    rows: tried.table.map(({ threshold, passing, above, below, recall }) => [
      format.number(threshold, 0),
      format.share(passing),
      rate(above),
      rate(below),
      recall === null ? '–' : format.share(recall),
    ]),
    originOf: (index, column) => {
      const row = tried.table[index]
      const part = PARTS[column - 1]
      return row === undefined || part === undefined
        ? null
        : { told: () => thresholdOrigin(row, tried, part) }
    },
  }
}

/** By column of the table, the one of the thresholds left out. */
const PARTS = ['passing', 'above', 'below', 'recall'] as const

/** Whole thresholds from the one that all leads pass to the one that none does. */
function thresholdsOf({ table }: Tried): number[] {
  const from = table[0]?.threshold ?? 0
  const to = (table.at(-1)?.threshold ?? 0) + 1
  const step = Math.max(1, Math.ceil((to - from) / MOST_PLACES))
  return Array.from({ length: Math.ceil((to - from) / step) + 1 }, (_, index) => from + index * step)
}

function placeOn(thresholds: readonly number[], threshold: number): number {
  const [first = 0, second = first + 1] = thresholds
  return Math.min(thresholds.length - 0.5, Math.max(-0.5, (threshold - first) / (second - first)))
}

/** Places of round thresholds. */
function ticks(thresholds: readonly number[]): number[] {
  const span = (thresholds.at(-1) ?? 0) - (thresholds[0] ?? 0)
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((each) => span / each <= TICKS) ?? span
  return thresholds.flatMap((points, index) => {
    const before = thresholds[index - 1] ?? points - 1
    return Math.floor(points / step) > Math.floor(before / step) ? [index] : []
  })
}

function linesOf(rows: readonly ReturnType<typeof rowAtThreshold>[], palette: Palette): MonthLine[] {
  const line = { shape: 'line' } as const
  return [
    {
      ...line,
      name: 'leads passing',
      values: rows.map(({ passing }) => passing),
      weight: 'main',
      colour: palette.ink,
      textColour: palette.ink,
    },
    {
      ...line,
      name: 'wins passing',
      values: rows.map(({ recall }) => recall),
      weight: 'side',
      colour: palette.segments[2],
      textColour: palette.inkSoft,
    },
    {
      ...line,
      name: 'close rate above',
      values: rows.map(({ above }) => (above.kind === 'rate' && !above.few ? above.share : null)),
      weight: 'side',
      dashed: true,
      colour: palette.segments[1],
      textColour: palette.inkSoft,
    },
  ]
}

/** Where the threshold is. */
function mark(place: number, palette: Palette): LineSeriesOption {
  return {
    id: 'threshold',
    type: 'line',
    data: [
      [place, 0],
      [place, 1],
    ],
    lineStyle: { color: palette.ink, width: lineWidths.quiet, type: 'dotted' },
    silent: true,
    tooltip: { show: false },
  }
}
