import { ScrollArea, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Chart.module.css'
import { Origin } from '../controls/Origin.tsx'
import { OriginGroup } from '../controls/OriginGroup.tsx'
import type { ChartTable } from './chartOption.ts'

interface ChartTableViewProps {
  readonly title: string
  readonly table: ChartTable
  readonly height: number
}

/** The chart's figures, in the room that the picture had. */
export function ChartTableView({ title, table, height }: ChartTableViewProps) {
  return (
    <ScrollArea
      h={height}
      type="auto"
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${title}, table` }}
    >
      <OriginGroup>
        <Table stickyHeader verticalSpacing={2} className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {table.columns.map(({ heading, align }) => (
                <Table.Th key={heading} ta={align} scope="col">
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map(([name = '', ...cells], row) => (
              <Table.Tr key={name}>
                <Table.Th ta={table.columns[0]?.align ?? 'start'} scope="row" fw={400}>
                  {name}
                </Table.Th>
                {cells.map((cell, index) => (
                  <Table.Td
                    key={table.columns[index + 1]?.heading}
                    ta={table.columns[index + 1]?.align ?? 'end'}
                  >
                    <Figure {...{ table, cell, row }} column={index + 1} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
    </ScrollArea>
  )
}

function Figure({
  table,
  cell,
  row,
  column,
}: {
  readonly table: ChartTable
  readonly cell: string
  readonly row: number
  readonly column: number
}): ReactNode {
  const origin = table.originOf?.(row, column) ?? null
  return origin === null ? cell : <Origin {...origin}>{cell}</Origin>
}
