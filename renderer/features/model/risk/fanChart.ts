import type { Format } from '../../../../shared/base/format.ts'
import type { Month } from '../../../../shared/base/month.ts'
import type { Band } from '../../../../shared/model/simulation/simulated.ts'
import { bandArea } from '../../../charts/band.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../../charts/monthLines.ts'
import { monthAxis } from '../../../charts/monthAxis.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import type { Palette } from '../../../theme.ts'
import { moneyAxis } from '../moneyAxis.ts'

/** Revenue to date as trials show it, against the goal to date. */
export interface RevenueFan {
  readonly months: readonly Month[]
  readonly revenue: Band
  readonly goal: readonly number[]
}

const LEVELS = [
  { level: 'p95', heading: '19 in 20 below', figure: 'trials.revenueHigh' },
  { level: 'p75', heading: '3 in 4 below', figure: 'trials.revenueUpperQuarter' },
  { level: 'p50', heading: 'Middle', figure: 'trials.revenueMiddle' },
  { level: 'p25', heading: '1 in 4 below', figure: 'trials.revenueLowerQuarter' },
  { level: 'p5', heading: '1 in 20 below', figure: 'trials.revenueLow' },
] as const

export function fanChart({ months, revenue, goal }: RevenueFan, format: Format): DrawOption {
  return (palette, width) => {
    const lines = linesOf({ months, revenue, goal }, palette)
    return {
      grid: gridBeside(lines),
      xAxis: monthAxis(months, width, format),
      yAxis: moneyAxis(format, 4, lines),
      tooltip: periodTooltip(
        months.map((month) => format.month(month)),
        (index) => [
          ...LEVELS.map(({ level, heading }) => ({
            name: heading,
            text: format.money(revenue[level][index] ?? 0),
          })),
          { name: 'Goal', text: format.money(goal[index] ?? 0) },
        ],
      ),
      series: [
        drawnLines(lines, [
          bandArea({ low: revenue.p5, high: revenue.p95 }, palette.chosen),
          bandArea({ low: revenue.p25, high: revenue.p75 }, palette.other),
        ]),
      ],
    }
  }
}

export function fanTable({ months, revenue, goal }: RevenueFan, format: Format): ChartTable {
  return {
    columns: [
      { heading: 'To the end of', align: 'start' },
      { heading: 'Goal', align: 'end' },
      ...LEVELS.map(({ heading }) => ({ heading, align: 'end' as const })),
    ],
    rows: months.map((month, index) => [
      format.month(month),
      format.money(goal[index] ?? 0),
      ...LEVELS.map(({ level }) => format.money(revenue[level][index] ?? 0)),
    ]),
    originOf: (month, column) => {
      const figure = column === 1 ? 'goal.marketingCumulative' : LEVELS[column - 2]?.figure
      return figure === undefined ? null : { figure, at: { month } }
    },
  }
}

function linesOf({ revenue, goal }: RevenueFan, palette: Palette): MonthLine[] {
  const edge = {
    shape: 'line',
    weight: 'quiet',
    colour: palette.baseline,
    textColour: palette.inkSoft,
  } as const
  return [
    { ...edge, name: '19 in 20 below', values: revenue.p95 },
    { ...edge, name: '1 in 20 below', values: revenue.p5 },
    {
      name: 'goal',
      values: goal,
      shape: 'line',
      weight: 'side',
      dashed: true,
      colour: palette.goal,
      textColour: palette.ink,
    },
    {
      name: 'middle',
      values: revenue.p50,
      shape: 'line',
      weight: 'main',
      colour: palette.ink,
      textColour: palette.ink,
    },
  ]
}
