import type { ReactNode } from 'react'
import type { Block, Inline } from '../../shared/agreement/document.ts'
import classes from './DocumentTable.module.css'
import { Inlines } from './Inlines.tsx'
import { inOrder } from './inOrder.ts'
import { partOf } from './parts.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
type FactsBlock = Extract<Block, { kind: 'facts' }>

export function TableView({
  block: { id, caption, description, columns, rows },
  before,
}: {
  readonly block: TableBlock
  /** As it was in the version that the page is compared with. */
  readonly before?: TableBlock | undefined
}): ReactNode {
  // Cells are held against each other only where none was put in or taken out before them.
  const old =
    before?.rows.length === rows.length && before.columns.length === columns.length ? before.rows : null
  return (
    <table className={classes.table} aria-description={description} {...partOf(id)}>
      <caption>{caption}</caption>
      <colgroup>
        {inOrder(columns, ({ share }) => (
          <col style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {inOrder(columns, ({ heading, align }) => (
            <th scope="col" data-align={align}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(rows, (cells, row) => (
          <tr>
            {inOrder(cells, (cell, index) => (
              <td data-align={columns[index]?.align}>
                <Inlines inlines={cell} before={old?.[row]?.[index]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Labels and values side by side. */
export function FactsView({
  block,
  before,
}: {
  readonly block: FactsBlock
  readonly before?: FactsBlock | undefined
}): ReactNode {
  return (
    <table className={classes.table} data-facts>
      <caption>{block.title}</caption>
      <tbody>
        {inOrder(block.items, ({ label, value }, index) => (
          <tr>
            <th scope="row">{label}</th>
            <td>
              <Inlines inlines={value} before={before && valueLike(before, block, index)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What stood beside the same label; of several labels alike, such as one for each promise, beside the one in the same place among them. */
function valueLike(before: FactsBlock, { items }: FactsBlock, index: number): readonly Inline[] {
  const label = items[index]?.label
  const place = items.slice(0, index).filter((item) => item.label === label).length
  return before.items.filter((item) => item.label === label)[place]?.value ?? []
}
