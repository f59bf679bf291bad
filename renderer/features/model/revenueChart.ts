import type { Format } from '../../../shared/base/format.ts'
import type { ChartTable, DrawOption } from '../../charts/chartOption.ts'
import { drawnLines } from '../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../charts/monthLines.ts'
import { monthAxis } from '../../charts/monthAxis.ts'
import { periodTooltip } from '../../charts/tooltip.ts'
import type { Palette } from '../../theme.ts'
import { moneyAxis } from './moneyAxis.ts'
import type { RevenuePath } from './revenuePath.ts'

/** Revenue to date against the goal to date, with the baseline's where it differs. */
export function revenueChart(path: RevenuePath, baseline: RevenuePath | null, format: Format): DrawOption {
  const { months } = path
  return (palette, width) => {
    const lines = linesOf(path, baseline, palette)
    return {
      grid: gridBeside(lines),
      xAxis: monthAxis(months, width, format, true),
      yAxis: moneyAxis(format, 3, lines),
      tooltip: periodTooltip(
        months.map((month) => format.month(month)),
        (index) => lines.map(({ name, values }) => ({ name, text: format.money(values[index] ?? 0) })),
      ),
      series: [drawnLines(lines)],
    }
  }
}

export function revenueTable(path: RevenuePath, baseline: RevenuePath | null, format: Format): ChartTable {
  const series = [path.goal, path.revenue, ...(baseline ? [baseline.revenue] : [])]
  const headings = ['Goal', 'Expected', ...(baseline ? ['Baseline'] : [])]
  return {
    columns: [
      { heading: 'To the end of', align: 'start' },
      ...headings.map((heading) => ({ heading, align: 'end' as const })),
    ],
    rows: path.months.map((month, index) =>
      [format.month(month)].concat(series.map((values) => format.money(values[index] ?? 0))),
    ),
    originOf: (month, column) =>
      ({
        1: { figure: 'goal.marketingCumulative' as const, at: { month } },
        2: { figure: 'revenue.toDate' as const, at: { month } },
        3: { figure: 'revenue.toDate' as const, at: { month }, scenarioId: null },
      })[column] ?? null,
  }
}

function linesOf(path: RevenuePath, baseline: RevenuePath | null, palette: Palette): MonthLine[] {
  const quiet = { shape: 'line', weight: 'quiet' } as const
  return [
    ...(baseline
      ? [
          {
            ...quiet,
            name: 'baseline',
            values: baseline.revenue,
            colour: palette.baseline,
            textColour: palette.inkSoft,
          },
        ]
      : []),
    {
      ...quiet,
      name: 'goal',
      values: path.goal,
      dashed: true,
      colour: palette.goal,
      textColour: palette.ink,
    },
    {
      name: 'expected',
      values: path.revenue,
      shape: 'line',
      weight: 'main',
      colour: palette.ink,
      textColour: palette.ink,
    },
  ]
}
