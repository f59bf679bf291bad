import {
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { invariant } from '../../../shared/base/invariant.ts'
import type { Block } from '../../../shared/agreement/document.ts'
import { captionOf } from './captions.ts'
import { inlineRuns, textRuns } from './inlines.ts'
import { columnWidths, type Page } from './page.ts'
import { TABLE_STYLE } from './tableStyle.ts'
import type { Targets } from '../targets.ts'
import { NOTHING_IN_TABLE } from '../words.ts'

/** Rows up to this many stay together on a page; of a longer table, its first rows and its last. */
const ROWS_KEPT_TOGETHER = 10

/** A table with its caption above; the header row is repeated on every page and no row is broken across pages. */
export function dataTable(
  block: Extract<Block, { kind: 'table' }>,
  page: Page,
  targets: Targets,
): (Paragraph | Table)[] {
  const { columns, rows } = block
  const widths = columnWidths(
    columns.map(({ share }) => share),
    page.textWidth,
  )
  const style = columns.map(({ align }) => (align === 'end' ? 'TableNumber' : 'TableText'))
  const header = cellRow(
    columns.map(({ heading }) => textRuns(heading)),
    { widths, style, header: true, keepNext: true },
  )
  const body =
    rows.length === 0
      ? [emptyRow(widths)]
      : rows.map((cells, index) =>
          cellRow(
            cells.map((inlines) => inlineRuns(inlines, targets)),
            { widths, style, header: false, keepNext: staysWithNext(index, rows.length) },
          ),
        )
  return [
    captionOf(block, targets),
    describedTable({
      title: block.caption,
      description: block.description,
      rows: [header, ...body],
      widths,
      labels: 'first row',
    }),
  ]
}

/** Labels and values side by side, without a header row. */
export function factsTable(
  block: Extract<Block, { kind: 'facts' }>,
  page: Page,
  targets: Targets,
): (Paragraph | Table)[] {
  const widths = columnWidths([0.27, 0.73], page.textWidth)
  const rows =
    block.items.length === 0
      ? [emptyRow(widths)]
      : block.items.map(({ label, value }, index) =>
          cellRow([textRuns(label), inlineRuns(value, targets)], {
            widths,
            style: ['TableText', 'TableText'],
            header: false,
            keepNext: staysWithNext(index, block.items.length),
          }),
        )
  return [
    new Paragraph({ style: 'Caption', children: textRuns(block.title) }),
    describedTable({
      title: block.title,
      description: `${block.title}: labels at the left, values at the right.`,
      rows,
      widths,
      labels: 'first column',
    }),
  ]
}

export interface RowLook {
  readonly widths: readonly number[]
  /** Name of the paragraph style in each column. */
  readonly style: readonly string[]
  readonly header: boolean
  readonly keepNext: boolean
}

export function cellRow(cells: readonly (readonly ParagraphChild[])[], look: RowLook): TableRow {
  return new TableRow({
    tableHeader: look.header,
    cantSplit: true,
    keepNext: look.keepNext,
    children: cells.map(
      (children, column) =>
        new TableCell({
          width: { size: look.widths[column] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: look.style[column] ?? 'TableText', children })],
        }),
    ),
  })
}

export function describedTable(table: {
  readonly title: string
  readonly description: string
  readonly rows: readonly TableRow[]
  readonly widths: readonly number[]
  /** Which cells stand out: those of the first row, or those of the first column. */
  readonly labels: Labels
}): Table {
  const width = table.widths.reduce((sum, column) => sum + column, 0)
  return new DescribedTable(
    {
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: table.widths,
      rows: table.rows,
    },
    table,
  )
}

function emptyRow(widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
        children: [new Paragraph({ style: 'TableText', children: textRuns(NOTHING_IN_TABLE) })],
      }),
    ],
  })
}

function staysWithNext(index: number, rows: number): boolean {
  if (index === rows - 1) return false
  return rows <= ROWS_KEPT_TOGETHER || index === 0 || index === rows - 2
}

type Labels = 'first row' | 'first column'

interface Manner {
  readonly title: string
  readonly description: string
  readonly labels: Labels
}

/**
 * The library has no option for a table's alternative text, and writes the parts of the style that apply in a way that
 * only newer programs read: both are added as the table is written.
 */
class DescribedTable extends Table {
  readonly #manner: Manner

  constructor(options: ITableOptions, manner: Manner) {
    super(options)
    this.#manner = manner
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { title, description, labels } = this.#manner
    const row = labels === 'first row'
    const table = super.prepForXml(context)
    const properties: unknown = table?.['w:tbl']?.[0]?.['w:tblPr']
    invariant(Array.isArray(properties), 'a table is written with its properties first')
    properties.push(
      {
        'w:tblLook': {
          _attr: {
            'w:val': row ? '0620' : '0680',
            'w:firstRow': row ? 1 : 0,
            'w:lastRow': 0,
            'w:firstColumn': row ? 0 : 1,
            'w:lastColumn': 0,
            'w:noHBand': 1,
            'w:noVBand': 1,
          },
        },
      },
      { 'w:tblCaption': { _attr: { 'w:val': title } } },
      { 'w:tblDescription': { _attr: { 'w:val': description } } },
    )
    return table
  }
}
