import { Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './CellTable.module.css'

export interface CellColumn {
  readonly heading: string
  /** Width as a share of the table, in per cent; the rest is spread over columns without one. */
  readonly width?: number
  readonly numeric?: boolean
  /** The heading is there for those who listen only. */
  readonly silent?: boolean
}

/** A table whose cells are fields: quiet until the pointer or the cursor is in them, like a spreadsheet. */
export function CellTable({
  label,
  columns,
  children,
}: {
  readonly label: string
  readonly columns: readonly CellColumn[]
  /** Rows. */
  readonly children: ReactNode
}): ReactNode {
  return (
    <Table
      className={classes.cells ?? ''}
      aria-label={label}
      layout="fixed"
      horizontalSpacing={0}
      verticalSpacing={0}
    >
      <colgroup>
        {columns.map(({ heading, width }) => (
          <col key={heading} width={width === undefined ? undefined : `${width}%`} />
        ))}
      </colgroup>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ heading, numeric, silent }) => (
            <Table.Th key={heading} ta={numeric ? 'end' : 'start'}>
              {silent ? <VisuallyHidden>{heading}</VisuallyHidden> : heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  )
}
