import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DefinitionsScreen.module.css'

/** The details of a row, under it and as wide as the table. */
export function DetailsRow({
  label,
  columns,
  children,
}: {
  readonly label: string
  /** How many the table has. */
  readonly columns: number
  readonly children: ReactNode
}): ReactNode {
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <section className={classes.details} aria-label={label}>
          {children}
        </section>
      </Table.Td>
    </Table.Tr>
  )
}
