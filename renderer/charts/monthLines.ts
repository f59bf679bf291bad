import { textSizes } from '../theme.ts'
import { chartGrid, chartSpace, type lineWidths } from './theme.ts'

/** A line over the periods of a chart, named at its end. */
export interface MonthLine {
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

/** Where the lines are drawn, with room at the right for the longest of their names. */
export function gridBeside(lines: readonly { readonly name: string }[]) {
  const longest = Math.max(0, ...lines.map(({ name }) => name.length))
  return { ...chartGrid, right: chartSpace.near * 2 + longest * textSizes.small * 0.56 }
}
