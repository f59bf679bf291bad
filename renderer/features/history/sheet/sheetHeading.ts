import { shortenedInside } from '../../../charts/namedRows.ts'
import { sheetSizes, textSizes } from '../../../theme.ts'

/** Of the heading's letters, which are bold. */
const LETTER_WIDTH = textSizes.small * 0.58

/** The heading of a column, as wide as it needs within bounds, and shortened where that is not enough. */
export function sheetHeading(name: string): { readonly title: string; readonly width: number } {
  const { columnWidth, columnWidthMost, padding } = sheetSizes
  const needed = Math.ceil(name.length * LETTER_WIDTH) + 2 * padding
  return {
    title: shortenedInside(name, Math.floor((columnWidthMost - 2 * padding) / LETTER_WIDTH)),
    width: Math.min(columnWidthMost, Math.max(columnWidth, needed)),
  }
}
