import type { Format } from '../../../../shared/base/format.ts'
import type { Month } from '../../../../shared/base/month.ts'
import type { Figures } from '../../../../shared/model/figures.ts'
import { wholeWorkable } from '../../../../shared/model/overload.ts'
import { aboveSteps } from '../../../charts/aboveSteps.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../../charts/monthLines.ts'
import { monthAxis } from '../../../charts/monthAxis.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { countAxis } from '../../../charts/valueAxis.ts'

/** What sales has to give and what is asked of it, by month. */
export interface Load {
  readonly counted: 'hours' | 'leads'
  readonly months: readonly Month[]
  readonly available: readonly number[]
  readonly asked: readonly number[]
  /** Asked ÷ available; null where nothing is available. */
  readonly shares: readonly (number | null)[]
}

export function loadOf({
  months,
  hours,
  workable,
  handoff,
  utilisation,
}: Pick<Figures, 'months' | 'hours' | 'workable' | 'handoff' | 'utilisation'>): Load {
  return {
    counted: hours === null ? 'leads' : 'hours',
    months,
    available: hours?.available ?? wholeWorkable({ workable }),
    asked: hours?.needed ?? handoff.all,
    shares: utilisation.map((used) => (used.kind === 'share' ? used.value : null)),
  }
}

/** The month in which most of it is used; null where there is no capacity in any. */
export function fullestMonth({ shares }: Load): number | null {
  const known = shares.flatMap((share) => share ?? [])
  return known.length === 0 ? null : shares.indexOf(Math.max(...known))
}

export function loadChart(load: Load, format: Format): DrawOption {
  const { months, available, asked } = load
  const { has, takes } = WORDS[load.counted]
  return (palette, width) => {
    const lines: MonthLine[] = [
      {
        name: takes,
        values: asked,
        shape: 'line',
        weight: 'side',
        colour: palette.ink,
        textColour: palette.ink,
      },
      {
        name: has,
        values: available,
        shape: 'step',
        weight: 'main',
        colour: palette.sales,
        textColour: palette.salesText,
      },
    ]
    return {
      grid: gridBeside(lines),
      xAxis: monthAxis(months, width, format),
      yAxis: countAxis(format),
      tooltip: periodTooltip(
        months.map((month) => format.month(month)),
        (index) => {
          const { columns, rows } = loadTable(load, format)
          return (rows[index] ?? [])
            .slice(1)
            .map((text, column) => ({ name: columns[column + 1]?.heading ?? '', text }))
        },
      ),
      series: [drawnLines(lines, [aboveSteps(asked, available, palette.troubleBand)])],
    }
  }
}

export function loadTable({ counted, months, available, asked, shares }: Load, format: Format): ChartTable {
  const unit = counted === 'hours' ? 'Hours' : 'Leads'
  return {
    columns: [
      { heading: 'Month', align: 'start' },
      { heading: counted === 'hours' ? 'Hours there are' : 'Leads sales can work', align: 'end' },
      { heading: counted === 'hours' ? 'Hours the leads take' : `${unit} handed over`, align: 'end' },
      { heading: 'Load', align: 'end' },
    ],
    rows: months.map((month, index) => {
      const share = shares[index] ?? null
      return [
        format.month(month),
        format.count(available[index] ?? 0),
        format.count(asked[index] ?? 0),
        share === null ? 'no capacity' : `${format.share(share)}${share > 1 ? ', too much' : ''}`,
      ]
    }),
    originOf: (month, column) => {
      const figure = ORIGINS[counted][column - 1]
      return figure === undefined ? null : { figure, at: { month } }
    },
  }
}

/** By column of the table, the one of the months left out. */
const ORIGINS = {
  hours: ['hours', 'hours.needed', 'utilisation'],
  leads: ['workable', 'handoff', 'utilisation'],
} as const

const WORDS = {
  hours: { has: 'hours there are', takes: 'the leads take' },
  leads: { has: 'sales can work', takes: 'handed over' },
} as const
