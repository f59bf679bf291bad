import type { Format } from '../../../../shared/base/format.ts'
import type { FigurePlace } from '../../../../shared/model/explain/origin.ts'
import { burstTouchedWithin, touchedWithin } from '../../../../shared/model/speedToLead.ts'
import type { FirstTouchOutlook, QueueMonth } from '../../../../shared/model/topics/firstTouchOf.ts'
import type { Response } from '../../../../shared/plan/pace.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { chartSpace } from '../../../charts/theme.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { shareAxis } from '../../../charts/valueAxis.ts'
import type { Palette } from '../../../theme.ts'

/** What teams of each size do with one promise in one month. */
export interface Teams {
  /** Of one responder, of two and so on: shares of the leads that are touched in time. */
  readonly onDuty: readonly { readonly within: number; readonly burst: number }[]
  /** Responders on duty today. */
  readonly today: number
  /** The share that is promised, and the fewest that keep it; null where none is, or no team does. */
  readonly promised: number | null
  readonly needed: number | null
}

/** Teams drawn beyond the largest that matters. */
const BEYOND = 2
const TEAMS_MIN = 6
const TEAMS_MAX = 60

export function teamsOf(
  { promise, attainable, months }: FirstTouchOutlook,
  { respondersOnDuty, touchesAnHour }: Response,
  { month, arrivalsAnHour, burst }: QueueMonth,
): Teams {
  const needed = months.find((one) => one?.month === month)?.respondersNeeded ?? null
  const most = Math.max(TEAMS_MIN, respondersOnDuty + BEYOND, (needed ?? 0) + BEYOND)
  const hours = promise.minutes / 60
  const onDuty = Array.from({ length: Math.min(TEAMS_MAX, most) }, (_, index) => {
    const team = { arrivalsAnHour, touchesAnHour, onDuty: index + 1 }
    return {
      within: attainable * touchedWithin(team, hours),
      burst: burstTouchedWithin(team, burst, hours),
    }
  })
  return { onDuty, today: respondersOnDuty, promised: promise.share, needed }
}

export function respondersChart(teams: Teams, format: Format): DrawOption {
  const { onDuty, today, promised } = teams
  const names = onDuty.map((_, index) => format.count(index + 1))
  const now = onDuty[today - 1]
  return (palette, width) => {
    const lines = linesOf(teams, palette)
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(names, width),
      yAxis: shareAxis(format),
      tooltip: periodTooltip(
        names.map((name) => `${name} on duty`),
        (index) => [
          { name: 'Touched in time, at best', text: format.share(onDuty[index]?.within ?? 0) },
          { name: 'Of those waiting at opening', text: format.share(onDuty[index]?.burst ?? 0) },
          ...(promised === null ? [] : [{ name: 'Promised', text: format.share(promised) }]),
        ],
      ),
      series: [
        drawnLines(lines),
        ...(now
          ? [
              {
                id: 'today',
                type: 'line' as const,
                data: [[today - 1, now.within]],
                symbol: 'circle',
                symbolSize: chartSpace.apart,
                itemStyle: { color: palette.sales, borderColor: palette.paper, borderWidth: chartSpace.hair },
                // Beside the point, where neither the curve nor the promise runs.
                label: {
                  show: true,
                  position: 'right' as const,
                  offset: [0, now.within > 0.5 ? 2 * chartSpace.wide : -chartSpace.wide],
                  formatter: 'today',
                  color: palette.ink,
                  backgroundColor: palette.paper,
                },
                silent: true,
                // Over the lines.
                z: 4,
              },
            ]
          : []),
      ],
    }
  }
}

/** @param at the promise and the month that are looked at */
export function respondersTable(
  { onDuty, today, needed }: Teams,
  at: Pick<FigurePlace, 'month' | 'commitmentId'>,
  format: Format,
): ChartTable {
  return {
    columns: [
      { heading: 'Responders on duty', align: 'start' },
      { heading: 'Touched in time, at best', align: 'end' },
      { heading: 'Of those waiting at opening', align: 'end' },
      { heading: 'Remark', align: 'start' },
    ],
    rows: onDuty.map(({ within, burst }, index) => {
      const remarks = [
        ...(index + 1 === today ? ['today'] : []),
        ...(index + 1 === needed ? ['fewest that keep the promise'] : []),
      ]
      return [format.count(index + 1), format.share(within), format.share(burst), remarks.join(', ')]
    }),
    originOf: (row, column) => {
      const figure = ORIGINS[column - 1]
      return figure === undefined ? null : { figure, at: { ...at, responders: row + 1 } }
    },
  }
}

/** By column of the table, the one of the responders left out. */
const ORIGINS = ['firstTouch.within', 'firstTouch.burstWithin'] as const

function linesOf({ onDuty, promised }: Teams, palette: Palette): MonthLine[] {
  const lines: MonthLine[] = [
    {
      name: 'waiting at opening',
      values: onDuty.map(({ burst }) => burst),
      shape: 'line',
      weight: 'quiet',
      colour: palette.baseline,
      textColour: palette.inkSoft,
    },
    {
      name: 'all, at best',
      values: onDuty.map(({ within }) => within),
      shape: 'line',
      weight: 'main',
      colour: palette.sales,
      textColour: palette.salesText,
    },
  ]
  if (promised === null) return lines
  const promise: MonthLine = {
    name: 'promised',
    values: onDuty.map(() => promised),
    shape: 'step',
    weight: 'quiet',
    dashed: true,
    colour: palette.goal,
    textColour: palette.ink,
  }
  return [promise, ...lines]
}
