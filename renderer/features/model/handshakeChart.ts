import type { Format } from '../../../shared/base/format.ts'
import type { FigureName } from '../../../shared/model/explain/figureWords.ts'
import type { ChartTable, DrawOption } from '../../charts/chartOption.ts'
import { bandArea, bandEdges } from '../../charts/band.ts'
import { drawnLines } from '../../charts/drawnLines.ts'
import { gridBeside, type MonthLine } from '../../charts/monthLines.ts'
import { monthAxis } from '../../charts/monthAxis.ts'
import { periodTooltip } from '../../charts/tooltip.ts'
import type { Palette } from '../../theme.ts'
import { gapAreas } from './gapAreas.ts'
import type { Handshake } from './handshake.ts'

const NEEDED = 'The goal needs'
const PLANNED = 'Marketing expects'
const ALL = 'With those of others'
const WORKABLE = 'Sales can work'
const LOW = '8 in 10: from'
const HIGH = 'to'
const TOO_MANY = 'Nobody can call'

/** Leads needed against leads sales can work, by month; what nobody can call is red and named. */
export function handshakeChart(handshake: Handshake, format: Format): DrawOption {
  const { months, band } = handshake
  return (palette, width) => {
    const lines = [
      plannedLine(handshake, palette),
      ...allLine(handshake, palette),
      ...neededLine(handshake, palette),
      ...workableLine(handshake, palette),
    ]
    return {
      grid: gridBeside(lines),
      xAxis: monthAxis(months, width, format),
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
        drawnLines(lines, [
          ...(band ? [bandArea(band, palette.marketingBand)] : []),
          gapAreas(handshake, palette, format),
          ...(band ? [bandEdges(band, palette.marketing)] : []),
        ]),
      ],
    }
  }
}

const NOTHING = '–'

export function handshakeTable(handshake: Handshake, format: Format): ChartTable {
  const columns = columnsOf(handshake)
  return {
    columns: [
      { heading: 'Month', align: 'start' },
      ...columns.map(({ heading }) => ({ heading, align: 'end' as const })),
    ],
    rows: handshake.months.map((month, index) => [
      format.month(month),
      ...columns.map(({ values, isEmpty }) => {
        const value = values?.[index] ?? 0
        return values === null || isEmpty?.(value) ? NOTHING : format.count(value)
      }),
    ]),
    originOf: (month, column) => {
      const { figure, values, isEmpty } = columns[column - 1] ?? {}
      const value = values?.[month]
      return figure === undefined || value === undefined || isEmpty?.(value)
        ? null
        : { figure, at: { month } }
    },
  }
}

interface Column {
  readonly heading: string
  /** Null where there are none. */
  readonly values: readonly number[] | null
  readonly figure?: FigureName
  /** Whether a value stands for nothing. */
  readonly isEmpty?: (value: number) => boolean
}

function columnsOf({ needed, confidence, planned, band, all, workable, excess }: Handshake): Column[] {
  return [
    {
      heading: NEEDED,
      values: needed,
      figure: confidence === null ? 'need.handoff' : 'trials.needHandoff',
    },
    { heading: PLANNED, values: planned, figure: 'handoff.marketing' },
    { heading: LOW, values: band && band.low, figure: 'trials.handoffLow' },
    { heading: HIGH, values: band && band.high, figure: 'trials.handoffHigh' },
    ...(all ? [{ heading: ALL, values: all, figure: 'handoff' as const }] : []),
    { heading: WORKABLE, values: workable, figure: 'workable' },
    { heading: TOO_MANY, values: excess, figure: 'overload', isEmpty: (leads) => leads === 0 },
  ]
}

function plannedLine({ planned }: Handshake, { marketing, marketingText }: Palette): MonthLine {
  return {
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
      name: 'sales can work',
      values: workable,
      shape: 'step',
      weight: 'main',
      colour: sales,
      textColour: salesText,
    },
  ]
}

/** All that comes to sales, where that is more than marketing's. */
function allLine({ all }: Handshake, { baseline, inkSoft }: Palette): MonthLine[] {
  if (all === null) return []
  return [
    {
      name: 'with those of others',
      values: all,
      shape: 'line',
      weight: 'quiet',
      colour: baseline,
      textColour: inkSoft,
    },
  ]
}
