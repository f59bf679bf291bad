import type { Format } from '../../../../shared/base/format.ts'
import type { Corridor } from '../../../../shared/model/cadence.ts'
import type { MonthPace } from '../../../../shared/model/topics/paceOf.ts'
import { bandSeries } from '../../../charts/bandSeries.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { endLabels, gridBeside, lineSeries, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { dayNames } from './cadenceChart.ts'

/** Leads to date as they come, and between what they should lie, at the end of each working day. */
export interface Delivery {
  readonly toDate: readonly number[]
  readonly corridor: readonly Corridor[]
}

/** A count on the edge is inside, however it was added up. */
const ROUNDING = 1e-6

/** @param promised leads a month; null where those that come count */
export function deliveryOf({ arriving, leads, corridor }: MonthPace, promised: number | null): Delivery {
  const factor = promised === null || leads === 0 ? 1 : promised / leads
  let sum = 0
  const toDate = arriving.map((count) => (sum += count * factor))
  return { toDate, corridor }
}

export function daysOutside({ toDate, corridor }: Delivery): number {
  return toDate.filter((count, day) => {
    const { low = 0, high = 0 } = corridor[day] ?? {}
    return count < low - ROUNDING || count > high + ROUNDING
  }).length
}

export function corridorChart(delivery: Delivery, format: Format): DrawOption {
  const { toDate, corridor } = delivery
  const names = dayNames(toDate.length, format)
  const low = corridor.map((day) => day.low)
  const high = corridor.map((day) => day.high)
  return (palette, width) => {
    const line: MonthLine = {
      id: 'to-date',
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
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 3,
        minInterval: 1,
        axisLabel: { formatter: (value: number) => format.count(value) },
      },
      tooltip: periodTooltip(
        names.map((name) => `Working day ${name}`),
        (day) => [
          { name: 'As they come', text: format.count(toDate[day] ?? 0) },
          { name: 'From', text: format.count(low[day] ?? 0) },
          { name: 'To', text: format.count(high[day] ?? 0) },
        ],
      ),
      series: [
        bandSeries({ id: 'corridor', low, high, colour: palette.marketingBand }),
        lineSeries(line),
        endLabels([line]),
      ],
    }
  }
}

export function corridorTable({ toDate, corridor }: Delivery, format: Format): ChartTable {
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
  }
}
