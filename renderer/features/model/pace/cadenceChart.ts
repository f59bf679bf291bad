import type { Format } from '../../../../shared/base/format.ts'
import type { MonthPace } from '../../../../shared/model/topics/paceOf.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { chartSpace } from '../../../charts/theme.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { countAxis } from '../../../charts/valueAxis.ts'

/** Leads that come on each working day, what sales can work of them, and those that wait. */
export function cadenceChart(pace: MonthPace, format: Format): DrawOption {
  const { days, arriving, dailyCapacity, result } = pace
  const names = dayNames(days, format)
  return (palette, width) => {
    const coming: MonthLine = {
      name: 'come',
      values: arriving,
      shape: 'line',
      weight: 'main',
      colour: palette.marketing,
      textColour: palette.marketingText,
    }
    const lines: MonthLine[] = [
      {
        name: 'wait at its end',
        values: result.waiting,
        shape: 'line',
        weight: 'side',
        colour: palette.ink,
        textColour: palette.ink,
      },
      {
        name: 'sales can work',
        values: arriving.map(() => dailyCapacity),
        shape: 'step',
        weight: 'main',
        colour: palette.sales,
        textColour: palette.salesText,
      },
    ]
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(names, width),
      yAxis: countAxis(format),
      tooltip: periodTooltip(
        names.map((name) => `Working day ${name}`),
        (day) => [
          { name: 'Come', text: format.number(arriving[day] ?? 0, 1) },
          { name: 'Sales can work', text: format.number(dailyCapacity, 1) },
          { name: 'Wait at its end', text: format.number(result.waiting[day] ?? 0, 1) },
        ],
      ),
      series: [
        {
          id: 'coming',
          name: coming.name,
          type: 'bar',
          data: arriving.map((leads, day) => [day, leads]),
          itemStyle: { color: palette.marketing },
          barMaxWidth: chartSpace.apart,
          barMinWidth: chartSpace.thin,
        },
        drawnLines(lines, [], [coming]),
      ],
    }
  }
}

/** @param month index of the month that is looked at */
export function cadenceTable(
  { days, arriving, result, dailyCapacity }: MonthPace,
  month: number,
  format: Format,
): ChartTable {
  return {
    columns: [
      { heading: 'Working day', align: 'start' },
      { heading: 'Leads that come', align: 'end' },
      { heading: 'Sales can work', align: 'end' },
      { heading: 'Waiting at its end', align: 'end' },
    ],
    rows: dayNames(days, format).map((name, day) => [
      name,
      format.number(arriving[day] ?? 0, 1),
      format.number(dailyCapacity, 1),
      format.number(result.waiting[day] ?? 0, 1),
    ]),
    originOf: (day, column) => {
      const figure = ORIGINS[column - 1]
      return figure === undefined ? null : { figure, at: { month, day } }
    },
  }
}

/** By column of the table, the one of the days left out. */
const ORIGINS = ['pace.arriving', 'pace.capacityADay', 'pace.waiting'] as const

/** Working days by their number. */
export function dayNames(days: number, format: Format): string[] {
  return Array.from({ length: days }, (_, day) => format.count(day + 1))
}
