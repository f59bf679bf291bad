import type { Format } from '../../shared/base/format.ts'
import type { Month } from '../../shared/base/month.ts'
import { periodAxis } from './monthLines.ts'

/**
 * Months along. Where a name alone could mean two months, the year stands below the first month of each.
 * @param width of the chart in pixels
 * @param withInitials whether single letters may take the place of names that do not all fit
 */
export function monthAxis(months: readonly Month[], width: number, format: Format, withInitials = false) {
  const names = months.map((month) => format.monthName(month))
  const initials = withInitials ? names.map((name) => name.slice(0, 1)) : []
  if (months.length <= 12) return periodAxis(names, width, initials)
  const axis = periodAxis(names, width, initials, yearOf(months[0]))
  const { customValues, formatter } = axis.axisLabel
  return {
    ...axis,
    axisLabel: {
      ...axis.axisLabel,
      formatter: (value: number) => {
        const year = yearOf(months[value])
        const isFirst = yearOf(months[customValues[customValues.indexOf(value) - 1] ?? -1]) !== year
        return isFirst ? `${formatter(value)}\n${year}` : formatter(value)
      },
    },
  }
}

function yearOf(month: Month | undefined): string {
  return month?.slice(0, 4) ?? ''
}
