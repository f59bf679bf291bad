import { monthFromText } from '../cells/monthText.ts'

type Rows = readonly (readonly string[])[]

export interface TurnedTable {
  readonly headings: readonly string[]
  readonly rows: Rows
}

/** What its user is told of a table that was turned. */
export const TURNED = 'The months went from left to right; the table was turned.'

/** Whether a text is a month and cannot be taken for a number. A workbook writes a month as its first day. */
export function isMonth(text: string): boolean {
  const month = text.trim().replace(/^(\d{4}-\d{2})-01$/, '$1')
  return !/^\d+$/.test(month) && monthFromText(month) !== null
}

/**
 * Turns a table whose months go from left to right, so that each month is a row. One column of names at its left gives the
 * columns; of two, the one with headings of a history does, and the other names the segments.
 * @param first the row with the months
 * @param isKnown whether a heading speaks of something that a history holds
 * @returns null where the names at the left cannot be told apart
 */
export function turnTable(
  first: readonly string[],
  below: Rows,
  isKnown: (heading: string) => boolean,
): TurnedTable | null {
  const labels = first.findIndex(isMonth)
  const months = first.slice(labels)
  if (labels === 1) {
    return {
      headings: ['Month', ...below.map(([name = '']) => name)],
      rows: months.map((month, at) => [month, ...below.map((row) => row[at + 1] ?? '')]),
    }
  }
  if (labels !== 2) return null
  const names = [filledDown(below, 0), filledDown(below, 1)]
  const columns = names.findIndex((own) => own.length > 0 && own.every(isKnown))
  if (columns < 0) return null
  const [across = [], along = []] = [names[columns], names[1 - columns]]
  const segments = [...new Set(along)]
  const headings = [...new Set(across)]
  const cellOf = (segment: string, heading: string, at: number): string => {
    const row = below.find((_, line) => along[line] === segment && across[line] === heading)
    return row?.[at + 2] ?? ''
  }
  return {
    headings: ['Month', 'Segment', ...headings],
    rows: months.flatMap((month, at) =>
      segments.map((segment) =>
        [month, segment].concat(headings.map((heading) => cellOf(segment, heading, at))),
      ),
    ),
  }
}

/** The names of a column; of merged cells only the first has one. */
function filledDown(rows: Rows, column: number): string[] {
  let name = ''
  return rows.map((row) => {
    name = row[column]?.trim() || name
    return name
  })
}
