import { CELL_MARGIN, TABLE_LINE } from '../write/tableStyle.ts'
import type { Look } from './looks.ts'
import type { Strip } from './paginate.ts'
import { measure, type Measured } from './paragraphs.ts'
import { childNamed, elementsNamed, numberIn, switched, type Written } from './written.ts'

type LookOf = (style: string) => Look

/** The rows of a table, each as high as its highest cell. */
export function rowStrips(table: Written, lookOf: LookOf): Strip[] {
  const look = childNamed(childNamed(table, 'w:tblPr'), 'w:tblLook')
  const columns = elementsNamed(childNamed(table, 'w:tblGrid') ?? table, 'w:gridCol').map(
    (column) => numberIn(column, 'w:w') ?? 0,
  )
  const rows = elementsNamed(table, 'w:tr')
  let header = 0
  return rows.flatMap((row, index) => {
    const properties = childNamed(row, 'w:trPr')
    const isHeader = switched(childNamed(properties, 'w:tblHeader')) ?? false
    const cells = cellsOf(row, columns, lookOf, {
      first: numberIn(look, 'w:firstColumn') === 1,
      all: index === 0 && numberIn(look, 'w:firstRow') === 1,
    })
    const height =
      (index === 0 || (index === 1 && header > 0) ? FIRM : FINE) +
      Math.max(
        numberIn(childNamed(properties, 'w:trHeight'), 'w:val') ?? 0,
        CELL_MARGIN.top + CELL_MARGIN.bottom + Math.max(0, ...cells.map(heightOf)),
      ) +
      (index === rows.length - 1 ? FIRM : 0)
    const strip: Strip = {
      before: 0,
      after: 0,
      height,
      // A table is closed by its firm line where a page ends within it.
      slack: index === rows.length - 1 ? 0 : -FIRM,
      isKept: cells.flat().some((cell) => cell.look.keepNext),
      startsPage: false,
      repeated: isHeader ? 0 : header,
      bookmarks: cells.flat().flatMap(({ bookmarks }) => bookmarks),
    }
    if (isHeader) header += height
    return switched(childNamed(properties, 'w:cantSplit')) === true ? [strip] : slices(strip, cells)
  })
}

const TWIPS_AN_EIGHTH = 2.5
const [FIRM, FINE] = [TABLE_LINE.firm * TWIPS_AN_EIGHTH, TABLE_LINE.fine * TWIPS_AN_EIGHTH]

/** A row that may be broken across pages, by its lines. */
function slices(row: Strip, cells: readonly (readonly Measured[])[]): Strip[] {
  const count = Math.max(1, ...cells.map((cell) => cell.reduce((sum, { lines }) => sum + lines, 0)))
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    height: row.height / count,
    isKept: index === count - 1 && row.isKept,
    bookmarks: index === 0 ? row.bookmarks : [],
  }))
}

/** @param strong which cells stand out: the first, or all */
function cellsOf(
  row: Written,
  columns: readonly number[],
  lookOf: LookOf,
  strong: { readonly first: boolean; readonly all: boolean },
): Measured[][] {
  let column = 0
  return elementsNamed(row, 'w:tc').map((cell, index) => {
    const span = numberIn(childNamed(childNamed(cell, 'w:tcPr'), 'w:gridSpan'), 'w:val') ?? 1
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    const isStrong = strong.all || (strong.first && index === 0)
    return elementsNamed(cell, 'w:p').map((paragraph) =>
      measure(paragraph, width - CELL_MARGIN.left - CELL_MARGIN.right, lookOf, isStrong),
    )
  })
}

function heightOf(paragraphs: readonly Measured[]): number {
  return paragraphs.reduce(
    (sum, { look, lines, height }) => sum + look.before + lines * height + look.after,
    0,
  )
}
