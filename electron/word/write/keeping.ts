/** Width of an average character of a table's text in twips, with what is lost where lines wrap; and of a cell's margins. */
const CHARACTER = 105
const MARGINS = 180
/** Tables up to this many lines stay together on a page; of a longer one, its first rows and its last. */
const LINES_KEPT_TOGETHER = 14
/** A row longer than this would leave most of a page empty if it had to stay whole. */
const LINES_OF_ROW_MOST = 30

export interface Keeping {
  /** Whether the row stays on the page of the row after it. */
  readonly keepNext: boolean
  /** Whether the row stays on one page itself. */
  readonly whole: boolean
}

/**
 * How the rows of a table stay together.
 * @param rows Text of each cell, without the header row.
 * @param widths Widths of the columns in twips.
 */
export function keepingOf(rows: readonly (readonly string[])[], widths: readonly number[]): Keeping[] {
  const lines = rows.map((cells) => linesOf(cells, widths))
  const together = lines.reduce((sum, row) => sum + row, 0) <= LINES_KEPT_TOGETHER
  return lines.map((row, index) => {
    const last = rows.length - 1
    const whole = row <= LINES_OF_ROW_MOST
    const beside = index === 0 || index === last - 1
    return { whole, keepNext: whole && index < last && (together || beside) }
  })
}

function linesOf(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, column) => {
    const room = Math.max(CHARACTER, (widths[column] ?? 0) - MARGINS)
    return Math.ceil((text.length * CHARACTER) / room)
  })
  return Math.max(1, ...lines)
}
