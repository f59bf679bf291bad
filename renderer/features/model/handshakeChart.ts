import type { Format } from '../../../shared/base/format.ts'
import type { ChartTable, DrawOption } from '../../charts/chartOption.ts'
import { bandSeries } from '../../charts/bandSeries.ts'
import { endLabels, gridBeside, lineSeries, periodAxis, type MonthLine } from '../../charts/monthLines.ts'
import { periodTooltip } from '../../charts/tooltip.ts'
import type { Palette } from '../../theme.ts'
import { gapAreas } from './gapAreas.ts'
import type { Handshake } from './handshake.ts'

const NEEDED = 'The goal needs'
const PLANNED = 'Marketing expects'
const WORKABLE = 'Sales can work'
const LOW = '8 in 10: from'
const HIGH = 'to'
const TOO_MANY = 'Nobody can call'

/** Leads needed against leads sales can work, by month; what nobody can call is red and named. */
export function handshakeChart(handshake: Handshake, format: Format): DrawOption {
  const { months, band } = handshake
  return (palette, width) => {
    const planned = plannedLine(handshake, palette)
    const inFront = [...neededLine(handshake, palette), ...workableLine(handshake, palette)]
    const lines = [planned, ...inFront]
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(
        months.map((month) => format.monthName(month)),
        width,
      ),
      yAxis: {
        type: 'value',
        scale: true,
        // Room above the lines, for the name of a gap.
        boundaryGap: ['4%', '14%'],
        splitNumber: 3,
        minInterval: 1,
        axisLabel: { formatter: (value: number) => format.count(value) },
      },
      tooltip: periodTooltip(
        months.map((month) => format.month(month)),
        (index) => {
          const { columns, rows } = handshakeTable(handshake, format)
          return (rows[index] ?? []).flatMap((text, column) =>
            column === 0 || text === NOTHING ? [] : [{ name: columns[column]?.heading ?? '', text }],
          )
        },
      ),
      series: [
        ...(band ? [bandSeries({ id: 'band', ...band, colour: palette.marketingBand })] : []),
        lineSeries(planned),
        gapAreas(handshake, palette, format),
        ...(band ? [bandSeries({ id: 'band-edges', ...band, colour: palette.marketing, edges: true })] : []),
        ...inFront.map(lineSeries),
        endLabels(lines),
      ],
    }
  }
}

const NOTHING = '–'

export function handshakeTable(handshake: Handshake, format: Format): ChartTable {
  const { months, needed, planned, band, workable } = handshake
  return {
    columns: [
      { heading: 'Month', align: 'start' },
      ...[NEEDED, PLANNED, LOW, HIGH, WORKABLE, TOO_MANY].map((heading) => ({
        heading,
        align: 'end' as const,
      })),
    ],
    rows: months.map((month, index) => {
      const most = workable?.[index] ?? 0
      const asked = Math.max(needed?.[index] ?? 0, planned[index] ?? 0)
      return [
        format.month(month),
        needed === null ? NOTHING : format.count(needed[index] ?? 0),
        format.count(planned[index] ?? 0),
        band === null ? NOTHING : format.count(band.low[index] ?? 0),
        band === null ? NOTHING : format.count(band.high[index] ?? 0),
        workable === null ? NOTHING : format.count(most),
        workable !== null && asked > most ? format.count(asked - most) : NOTHING,
      ]
    }),
    originOf: (month, column) => {
      if (column === 1) {
        return (
          needed && {
            figure: handshake.confidence === null ? 'need.handoff' : 'trials.needHandoff',
            at: { month },
          }
        )
      }
      if (column === 2) return { figure: 'handoff.marketing', at: { month } }
      return column === 5 && workable !== null ? { figure: 'workable', at: { month } } : null
    },
  }
}

function plannedLine({ planned }: Handshake, { marketing, marketingText }: Palette): MonthLine {
  return {
    id: 'planned',
    name: 'marketing expects',
    values: planned,
    shape: 'line',
    weight: 'quiet',
    colour: marketing,
    textColour: marketingText,
  }
}

function neededLine({ needed }: Handshake, { marketing, marketingText }: Palette): MonthLine[] {
  if (needed === null) return []
  return [
    {
      id: 'needed',
      name: 'the goal needs',
      values: needed,
      shape: 'line',
      weight: 'main',
      colour: marketing,
      textColour: marketingText,
    },
  ]
}

function workableLine({ workable }: Handshake, { sales, salesText }: Palette): MonthLine[] {
  if (workable === null) return []
  return [
    {
      id: 'workable',
      name: 'sales can work',
      values: workable,
      shape: 'step',
      weight: 'main',
      colour: sales,
      textColour: salesText,
    },
  ]
}
