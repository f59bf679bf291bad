import type { Format } from '../../../../shared/base/format.ts'
import type { Delivery } from '../../../../shared/model/topics/deliveryOf.ts'
import { bandArea } from '../../../charts/band.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { countAxis } from '../../../charts/valueAxis.ts'
import { dayNames } from './cadenceChart.ts'

export function corridorChart(delivery: Delivery, format: Format): DrawOption {
  const { toDate, corridor } = delivery
  const names = dayNames(toDate.length, format)
  const low = corridor.map((day) => day.low)
  const high = corridor.map((day) => day.high)
  return (palette, width) => {
    const line: MonthLine = {
      name: 'as they come',
      values: toDate,
      shape: 'line',
      weight: 'main',
      colour: palette.marketing,
      textColour: palette.marketingText,
    }
    return {
      grid: gridBeside([line]),
      xAxis: periodAxis(names, width),
      yAxis: countAxis(format),
      tooltip: periodTooltip(
        names.map((name) => `Working day ${name}`),
        (day) => [
          { name: 'As they come', text: format.count(toDate[day] ?? 0) },
          { name: 'From', text: format.count(low[day] ?? 0) },
          { name: 'To', text: format.count(high[day] ?? 0) },
        ],
      ),
      series: [drawnLines([line], [bandArea({ low, high }, palette.marketingBand)])],
    }
  }
}

/** @param month index of the month that is looked at */
export function corridorTable({ toDate, corridor }: Delivery, month: number, format: Format): ChartTable {
  return {
    columns: [
      { heading: 'Working day', align: 'start' },
      { heading: 'As they come', align: 'end' },
      { heading: 'From', align: 'end' },
      { heading: 'To', align: 'end' },
    ],
    rows: toDate.map((count, day) => [
      format.count(day + 1),
      format.count(count),
      format.count(corridor[day]?.low ?? 0),
      format.count(corridor[day]?.high ?? 0),
    ]),
    originOf: (day, column) => {
      const figure = ORIGINS[column - 1]
      return figure === undefined ? null : { figure, at: { month, day } }
    },
  }
}

/** By column of the table, the one of the days left out. */
const ORIGINS = ['pace.toDate', 'pace.corridorLow', 'pace.corridorHigh'] as const
