import type { Format } from '../../../../shared/base/format.ts'
import type { Month } from '../../../../shared/base/month.ts'
import type { BacklogFlow } from '../../../../shared/model/backlog.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../../charts/monthLines.ts'
import { monthAxis } from '../../../charts/monthAxis.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { countAxis } from '../../../charts/valueAxis.ts'
import type { Palette } from '../../../theme.ts'

/** What becomes of the leads handed over, by month. */
export interface Fate extends BacklogFlow {
  readonly months: readonly Month[]
  readonly handedOver: readonly number[]
}

export function fateChart(fate: Fate, format: Format): DrawOption {
  const { months } = fate
  return (palette, width) => {
    const lines = linesOf(fate, palette)
    return {
      grid: gridBeside(lines),
      xAxis: monthAxis(months, width, format),
      yAxis: countAxis(format),
      tooltip: periodTooltip(
        months.map((month) => format.month(month)),
        (index) => lines.map(({ name, values }) => ({ name, text: format.count(values[index] ?? 0) })),
      ),
      series: [drawnLines(lines)],
    }
  }
}

export function fateTable(fate: Fate, format: Format): ChartTable {
  const lists = [fate.handedOver, fate.worked, fate.waiting, fate.expired]
  return {
    columns: [
      { heading: 'Month', align: 'start' },
      ...['Handed over', 'Worked', 'Waiting at its end', 'Gone cold'].map((heading) => ({
        heading,
        align: 'end' as const,
      })),
    ],
    rows: fate.months.map((month, index) =>
      [format.month(month)].concat(lists.map((values) => format.count(values[index] ?? 0))),
    ),
    originOf: (month, column) => {
      const figure = ORIGINS[column - 1]
      return figure === undefined ? null : { figure, at: { month } }
    },
  }
}

/** By column of the table, the one of the months left out. */
const ORIGINS = ['handoff', 'backlog', 'backlog.waiting', 'backlog.expired'] as const

function linesOf({ handedOver, worked, waiting, expired }: Fate, palette: Palette): MonthLine[] {
  const quiet = { shape: 'line', weight: 'quiet' } as const
  const lines: MonthLine[] = [
    {
      ...quiet,
      name: 'handed over',
      values: handedOver,
      colour: palette.marketing,
      textColour: palette.marketingText,
    },
    {
      shape: 'line',
      weight: 'main',
      name: 'worked',
      values: worked,
      colour: palette.sales,
      textColour: palette.salesText,
    },
    {
      ...quiet,
      name: 'waiting',
      values: waiting,
      dashed: true,
      colour: palette.baseline,
      textColour: palette.inkSoft,
    },
  ]
  const isAnyCold = expired.some((leads) => leads >= 0.5)
  return isAnyCold
    ? [
        ...lines,
        {
          ...quiet,
          name: 'gone cold',
          values: expired,
          colour: palette.trouble,
          textColour: palette.trouble,
        },
      ]
    : lines
}
