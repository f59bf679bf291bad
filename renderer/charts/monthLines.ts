import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import { fontFamily, textSizes } from '../theme.ts'
import { chartGrid, chartSpace, lineWidths } from './theme.ts'

/** A line over the periods of a chart, named at its end. */
export interface MonthLine {
  readonly id: string
  readonly name: string
  /** One for each period; null where there is none. */
  readonly values: readonly (number | null)[]
  /** A step holds through its period; a line runs from the middle of one to the middle of the next. */
  readonly shape: 'line' | 'step'
  readonly colour: string
  readonly textColour: string
  readonly weight: keyof typeof lineWidths
  readonly dashed?: boolean
}

/** Months are read in quarters and years. */
const RHYTHMS = [1, 2, 3, 6, 12]

/**
 * Periods along, each as wide as the others: period i reaches from i − ½ to i + ½, with its name in the middle.
 * @param width of the chart in pixels; where it is too small for all names, every second, third, … stands
 * @param initials that take the place of the names where only they all fit
 * @param below the longest word that stands below some of the names
 */
export function periodAxis(
  names: readonly string[],
  width: number,
  initials: readonly string[] = [],
  below = '',
) {
  const everyOf = (words: readonly string[]): number => {
    const letters = Math.max(below.length, ...words.map((word) => word.length))
    const longest = letters * textSizes.small * 0.6 + chartSpace.near
    return RHYTHMS.find((step) => longest * (words.length / step) < width * 0.75) ?? words.length
  }
  const areInitials = initials.length > 0 && everyOf(names) > 1 && everyOf(initials) === 1
  const every = areInitials ? 1 : everyOf(names)
  return {
    type: 'value' as const,
    min: -0.5,
    max: names.length - 0.5,
    // Columns would widen the axis by themselves; half a period is there for them already.
    containShape: false,
    splitLine: { show: false },
    axisLabel: {
      hideOverlap: !areInitials,
      customValues: names.map((_, index) => index).filter((index) => index % every === 0),
      formatter: (value: number) => (areInitials ? initials : names)[value] ?? '',
    },
  }
}

export function lineSeries(line: MonthLine): LineSeriesOption {
  return {
    id: line.id,
    name: line.name,
    type: 'line',
    data: line.shape === 'step' ? stepPoints(line.values) : line.values.map((value, index) => [index, value]),
    lineStyle: {
      color: line.colour,
      width: lineWidths[line.weight],
      type: line.dashed ? [chartSpace.near - 1, chartSpace.thin + 1] : 'solid',
      join: 'round',
    },
    itemStyle: { color: line.colour },
    // A value between two gaps has no line: it is a point.
    ...(line.shape === 'line' && line.values.some((_, at) => isAlone(line.values, at))
      ? {
          showSymbol: true,
          showAllSymbol: true,
          symbol: 'circle',
          symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) =>
            isAlone(line.values, dataIndex) ? chartSpace.near : 0,
        }
      : {}),
    silent: true,
  }
}

function isAlone(values: MonthLine['values'], at: number): boolean {
  const isKnown = (index: number): boolean => (values[index] ?? null) !== null
  return isKnown(at) && !isKnown(at - 1) && !isKnown(at + 1)
}

/** Both ends of each period, so that the line stays level through it. */
function stepPoints(values: readonly (number | null)[]): [number, number | null][] {
  return values.flatMap((value, index): [number, number | null][] => [
    [index - 0.5, value],
    [index + 0.5, value],
  ])
}

/** The names of the lines at their right ends, kept apart where the lines come close. */
export function endLabels(lines: readonly MonthLine[]): CustomSeriesOption {
  const ends = lines
    .flatMap((line) => {
      const value = line.values.findLast((one) => one !== null) ?? null
      return value === null ? [] : [{ line, value }]
    })
    .toSorted((a, b) => b.value - a.value)
  const end = Math.max(0, ...lines.map(({ values }) => values.length)) - 0.5
  return {
    id: 'end-labels',
    type: 'custom',
    data: ends.slice(0, 1).map(({ value }) => [end, value]),
    silent: true,
    tooltip: { show: false },
    renderItem: (_, api) => {
      const places = ends.map(({ value }) => api.coord([end, value]))
      const heights = keptApart(places.map(([, y = 0]) => y))
      return {
        type: 'group',
        children: ends.map(({ line }, index) => ({
          type: 'text',
          style: {
            text: line.name,
            x: (places[index]?.[0] ?? 0) + chartSpace.near,
            y: heights[index] ?? 0,
            fill: line.textColour,
            fontFamily,
            fontSize: textSizes.small,
            fontWeight: line.weight === 'main' ? 600 : 400,
            verticalAlign: 'middle',
          },
        })),
      }
    },
  }
}

/** Heights from top to bottom, moved as little as it takes until no name covers another. */
function keptApart(heights: readonly number[]): number[] {
  const apart = textSizes.small * 1.35
  const moved = [...heights]
  for (let round = 0; round < moved.length * 4; round++) {
    for (let index = 1; index < moved.length; index++) {
      const upper = moved[index - 1] ?? 0
      const lower = moved[index] ?? 0
      const missing = Math.max(0, apart - (lower - upper))
      moved[index - 1] = upper - missing / 2
      moved[index] = lower + missing / 2
    }
  }
  return moved
}

/** Where the lines are drawn, with room at the right for the longest of their names. */
export function gridBeside(lines: readonly { readonly name: string }[]) {
  const longest = Math.max(0, ...lines.map(({ name }) => name.length))
  return { ...chartGrid, right: chartSpace.near * 2 + longest * textSizes.small * 0.56 }
}
