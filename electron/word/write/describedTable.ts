import {
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Table,
  TableLayoutType,
  type TableRow,
  WidthType,
} from 'docx'
import { invariant } from '../../../shared/base/invariant.ts'
import { TABLE_STYLE } from './tableStyle.ts'

interface Manner {
  /** Alternative text, for somebody who cannot see the table. */
  readonly title: string
  readonly description: string
  /** Which cells stand out: those of the first row, or those of the first column. */
  readonly labels: 'first row' | 'first column'
}

/** A table of the document's style with fixed columns, over the whole width of its rows. */
export function describedTable(rows: readonly TableRow[], widths: readonly number[], manner: Manner): Table {
  return new DescribedTable(
    {
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows,
    },
    manner,
  )
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
