import { Paragraph, type Table } from 'docx'
import { plainText } from '../../../shared/agreement/outline.ts'
import type { Block } from '../../../shared/agreement/document.ts'
import type { Targets } from '../targets.ts'
import { captionOf } from './captions.ts'
import { describedTable } from './describedTable.ts'
import { inlineRuns, textRuns } from './inlines.ts'
import { keepingOf } from './keeping.ts'
import { columnWidths, type Page } from './page.ts'
import { cellRow, emptyRow } from './tableRows.ts'

/** A table with its caption above; the header row is repeated on every page and no row is broken across pages. */
export function dataTable(
  block: Extract<Block, { kind: 'table' }>,
  page: Page,
  targets: Targets,
): (Paragraph | Table)[] {
  const { caption, description, columns, rows } = block
  const widths = columnWidths(
    columns.map(({ share }) => share),
    page.textWidth,
  )
  const style = columns.map(({ align }) => (align === 'end' ? 'TableNumber' : 'TableText'))
  const kept = keepingOf(
    rows.map((cells) => cells.map(plainText)),
    widths,
  )
  const header = cellRow(
    columns.map(({ heading }) => textRuns(heading)),
    { widths, style, header: true, keeping: { keepNext: true, whole: true } },
  )
  const body = rows.map((cells, index) =>
    cellRow(
      cells.map((inlines) => inlineRuns(inlines, targets)),
      { widths, style, keeping: kept[index] },
    ),
  )
  return [
    captionOf(block, targets),
    describedTable([header, ...(body.length === 0 ? [emptyRow(widths)] : body)], widths, {
      title: caption,
      description,
      labels: 'first row',
    }),
  ]
}

/**
 * Labels and values side by side, without a header row.
 * @param keepNext whether the table stays whole, on the page of what follows it
 */
export function factsTable(
  { title, items }: Extract<Block, { kind: 'facts' }>,
  page: Page,
  targets: Targets,
  keepNext: boolean,
): (Paragraph | Table)[] {
  const widths = columnWidths([page.labelShare, 1 - page.labelShare], page.textWidth)
  const kept = keepingOf(
    items.map(({ label, value }) => [label, plainText(value)]),
    widths,
  )
  const body = items.map(({ label, value }, index) =>
    cellRow([textRuns(label), inlineRuns(value, targets)], {
      widths,
      style: ['TableText', 'TableText'],
      keeping: keepNext ? { keepNext, whole: true } : kept[index],
    }),
  )
  return [
    new Paragraph({ style: 'Caption', children: textRuns(title) }),
    describedTable(body.length === 0 ? [emptyRow(widths)] : body, widths, {
      title,
      description: `${title}: labels at the left, values at the right.`,
      labels: 'first column',
    }),
  ]
}
