import type { ReactNode } from 'react'
import type { Block } from '../../shared/agreement/document.ts'
import classes from './DocumentPage.module.css'
import { Inlines } from './Inlines.tsx'
import { inOrder } from './inOrder.ts'
import { partOf } from './parts.ts'

export function TableView({ block }: { readonly block: Extract<Block, { kind: 'table' }> }): ReactNode {
  const { id, caption, description, columns, rows } = block
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
        {inOrder(rows, (cells) => (
          <tr>
            {inOrder(cells, (cell, index) => (
              <td data-align={columns[index]?.align}>
                <Inlines inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Labels and values side by side. */
export function FactsView({ block }: { readonly block: Extract<Block, { kind: 'facts' }> }): ReactNode {
  return (
    <table className={classes.table} data-facts>
      <caption>{block.title}</caption>
      <tbody>
        {inOrder(block.items, ({ label, value }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>
              <Inlines inlines={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
