import { durationWords } from '../../../../shared/agreement/durations.ts'
import type { Format } from '../../../../shared/base/format.ts'
import type { AttemptRow, Limit, TradeOff } from '../../../../shared/model/hours/tradeOff.ts'
import type { FirstTouchPromise } from '../../../../shared/model/topics/servicePromises.ts'
import type { PlanTradeOff } from '../../../../shared/model/topics/tradeOffOf.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { chartSpace } from '../../../charts/theme.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import { countAxis } from '../../../charts/valueAxis.ts'
import type { Palette } from '../../../theme.ts'

export type Found = Exclude<PlanTradeOff, { readonly kind: 'incomplete' }>

/** What is promised today; null where it is not. */
export interface Today {
  readonly leads: number | null
  readonly attempts: number | null
  readonly firstTouch: FirstTouchPromise | null
}

export const LIMITS: Readonly<Record<Limit, string>> = {
  hours: 'hours run out',
  responders: 'responders run out',
}

/** Times that are drawn beside the one that is promised. */
const TIMES_DRAWN: ReadonlySet<number> = new Set([5, 60])

/** Leads a month that can be honoured with so many attempts: by the hours, and by the responders for some times. */
export function tradeOffChart(found: Found, today: Today, format: Format): DrawOption {
  const { attempts } = found
  const names = attempts.map((row) => format.count(row.attempts))
  const table = tradeOffTable(found, null, format)
  return (palette, width) => {
    const lines = [
      ...timeLines(found, today, format, palette),
      hoursLine(attempts, palette),
      ...promisedLine(attempts, today, palette),
    ]
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(names, width),
      yAxis: countAxis(format, 4),
      tooltip: periodTooltip(
        names.map((name) => `${name} attempts at most`),
        (index) =>
          (table.rows[index] ?? [])
            .slice(1)
            .map((text, column) => ({ name: table.columns[column + 1]?.heading ?? '', text })),
      ),
      series: [drawnLines(lines), ...marker(found, today, palette)],
    }
  }
}

/**
 * Rows by attempts; a column for each time, with what runs out.
 * @param month of the horizon; null for an average one
 */
export function tradeOffTable(found: Found, month: number | null, format: Format): ChartTable {
  const inTime = month === null ? {} : { month }
  const times = found.kind === 'trade-off' ? found.times : []
  return {
    columns: [
      { heading: 'Attempts', align: 'start' },
      { heading: 'Reached', align: 'end' },
      { heading: 'Leads, any time', align: 'end' },
      ...times.map(({ withinMinutes }) => ({
        heading: `in ${durationWords(withinMinutes, 'calendar', format)}`,
        align: 'end' as const,
      })),
    ],
    rows: found.attempts.map(({ attempts, reached, leads }, row) => [
      format.count(attempts),
      format.share(reached),
      format.count(leads),
      ...(found.kind === 'trade-off' ? (found.cells[row] ?? []) : []).map(
        (cell) => `${format.count(cell.leads)} (${LIMITS[cell.limit]})`,
      ),
    ]),
    originOf: (row, column) => {
      const { attempts } = found.attempts[row] ?? {}
      if (attempts === undefined) return null
      const at = { ...inTime, attempts }
      if (column === 1) return { figure: 'tradeOff.reached', at }
      if (column === 2) return { figure: 'tradeOff.byHours', at }
      const minutes = times[column - 3]?.withinMinutes
      return minutes === undefined ? null : { figure: 'tradeOff.leads', at: { ...at, minutes } }
    },
  }
}

function hoursLine(attempts: readonly AttemptRow[], palette: Palette): MonthLine {
  return {
    name: 'hours are enough for',
    values: attempts.map(({ leads }) => leads),
    shape: 'line',
    weight: 'main',
    colour: palette.sales,
    textColour: palette.salesText,
  }
}

function timeLines(found: Found, today: Today, format: Format, palette: Palette): MonthLine[] {
  if (found.kind !== 'trade-off') return []
  const promised = today.firstTouch?.minutes
  return drawnTimes(found.times, promised).map(({ withinMinutes, leads }) => ({
    id: `time-${withinMinutes}`,
    name: `touched in ${durationWords(withinMinutes, 'calendar', format)}`,
    values: found.attempts.map(() => leads),
    shape: 'step',
    weight: withinMinutes === promised ? 'side' : 'quiet',
    dashed: true,
    colour: withinMinutes === promised ? palette.sales : palette.baseline,
    textColour: withinMinutes === promised ? palette.salesText : palette.inkSoft,
  }))
}

function drawnTimes(times: TradeOff['times'], promised: number | undefined): TradeOff['times'] {
  return times.filter(({ withinMinutes }) => withinMinutes === promised || TIMES_DRAWN.has(withinMinutes))
}

function promisedLine(attempts: readonly AttemptRow[], { leads }: Today, palette: Palette): MonthLine[] {
  if (leads === null) return []
  return [
    {
      name: 'marketing promises',
      values: attempts.map(() => leads),
      shape: 'step',
      weight: 'side',
      colour: palette.marketing,
      textColour: palette.marketingText,
    },
  ]
}

/** Where the two promises of today meet. */
function marker({ attempts }: Found, today: Today, palette: Palette) {
  const place = attempts.findIndex((row) => row.attempts === today.attempts)
  if (place < 0 || today.leads === null) return []
  return [
    {
      id: 'today',
      type: 'line' as const,
      data: [[place, today.leads]],
      symbol: 'circle',
      symbolSize: chartSpace.apart,
      itemStyle: { color: palette.ink, borderColor: palette.paper, borderWidth: chartSpace.hair },
      label: {
        show: true,
        position: 'top' as const,
        formatter: 'promised today',
        color: palette.ink,
        // Lines run behind it, and shall not run through its words.
        backgroundColor: palette.paper,
        padding: [0, chartSpace.thin],
        distance: chartSpace.near,
      },
      silent: true,
      // Over the lines.
      z: 4,
    },
  ]
}
