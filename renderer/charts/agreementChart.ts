import { createFormat } from '../../shared/base/format.ts'
import type { Chart as DocumentChart, ChartSeries } from '../../shared/agreement/document.ts'
import type { Palette } from '../theme.ts'
import type { ChartTable, DrawOption } from './chartOption.ts'
import { drawnLines } from './drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from './monthLines.ts'
import { chartSpace } from './theme.ts'
import { pointIntervals, type PointLine } from './pointIntervals.ts'
import { periodTooltip } from './tooltip.ts'

interface AgreementChart {
  readonly option: DrawOption
  readonly table: ChartTable
}

/** A chart of the agreement's document as the page draws it. */
export function agreementChart(chart: DocumentChart, locale: string, currency: string): AgreementChart {
  const format = createFormat(locale, currency)
  const isMoney = chart.format === 'money'
  const long = (value: number): string => (isMoney ? format.money(value) : format.count(value))
  const short = (value: number): string => (isMoney ? format.moneyShort(value) : format.count(value))
  const { categories, series } = chart
  return {
    option: (palette, width) => {
      const points = series.filter(({ shape }) => shape === 'point')
      const lines = series
        .filter(({ shape }) => shape !== 'column' && shape !== 'point')
        .map((one) => toLine(one, palette))
      const columns = series.filter(({ shape }) => shape === 'column')
      const grid = gridBeside(series)
      return {
        grid,
        xAxis: categoryAxis(categories, width, width - grid.right),
        yAxis: {
          type: 'value',
          name: chart.unit,
          nameLocation: 'end',
          nameTextStyle: { align: 'left' },
          axisLabel: { formatter: (value: number) => short(value) },
        },
        tooltip: periodTooltip(categories, (index) =>
          series.map(({ name, values }) => ({ name, text: textOf(values[index], long) })),
        ),
        series: [
          ...columns.map((one) => ({
            id: one.name,
            name: one.name,
            type: 'bar' as const,
            data: one.values.map((value, index) => [index, value]),
            itemStyle: { color: roleColours(one, palette).colour },
            barMaxWidth: chartSpace.wide,
          })),
          ...(points.length === 0
            ? []
            : [
                pointIntervals(
                  points.map((one) => toPoint(one, palette)),
                  palette.baseline,
                ),
              ]),
          drawnLines(
            lines,
            [],
            [...columns, ...points].map((one) => toLine(one, palette)),
          ),
        ],
      }
    },
    table: {
      columns: [
        { heading: 'Period', align: 'start' },
        ...series.map(({ name }) => ({ heading: name, align: 'end' as const })),
      ],
      rows: categories.map((category, index) =>
        [category].concat(series.map(({ values }) => textOf(values[index], long))),
      ),
    },
  }
}

/** A name longer than this is no month and no stage: it does not fit beside the others in one line. */
const NAME_IN_A_LINE = 13
/** Room that the names of values take beside the plot. */
const BESIDE_PLOT = 48

/** Long names stand in several lines each, as none may be left out. */
function categoryAxis(names: readonly string[], width: number, plot: number) {
  const axis = periodAxis(names, width)
  if (names.every((name) => name.length <= NAME_IN_A_LINE)) return axis
  return {
    ...axis,
    axisLabel: {
      ...axis.axisLabel,
      hideOverlap: false,
      customValues: names.map((_, index) => index),
      width: Math.max(BESIDE_PLOT, (plot - BESIDE_PLOT) / names.length - chartSpace.near),
      overflow: 'break' as const,
    },
  }
}

function toLine(series: ChartSeries, palette: Palette): MonthLine {
  const { name, role, values, shape } = series
  return {
    name,
    values,
    shape: shape === 'step' ? 'step' : 'line',
    weight: role === 'baseline' || role === 'goal' ? 'quiet' : 'side',
    dashed: role === 'goal',
    ...roleColours(series, palette),
  }
}

function toPoint(series: ChartSeries, palette: Palette): PointLine {
  const { name, values, role } = series
  return {
    name,
    values,
    colour: roleColours(series, palette).colour,
    mark: role === 'agreed' ? 'dot' : 'end',
  }
}

function roleColours({ role }: ChartSeries, palette: Palette): { colour: string; textColour: string } {
  switch (role) {
    case 'marketing':
      return { colour: palette.marketing, textColour: palette.marketingText }
    case 'sales':
      return { colour: palette.sales, textColour: palette.salesText }
    case 'agreed':
      return { colour: palette.agreed, textColour: palette.ink }
    case 'goal':
      return { colour: palette.goal, textColour: palette.ink }
    case 'baseline':
      return { colour: palette.baseline, textColour: palette.inkSoft }
  }
}

function textOf(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? '–' : write(value)
}
