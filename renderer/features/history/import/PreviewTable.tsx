import { Box, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FileInspection } from '../../../../shared/leads/inspectFile.ts'
import classes from '../HistoryScreen.module.css'

const ROWS_SHOWN = 6

/** The first rows of a file, with what each column is taken for under its heading. */
export function PreviewTable({
  inspection: { name, columns, preview },
  meanings,
}: {
  readonly inspection: FileInspection
  readonly meanings: ReadonlyMap<string, string>
}): ReactNode {
  return (
    // Wide files scroll here and only here; the keyboard reaches it too.
    <Box
      component="section"
      className={classes.scroll ?? ''}
      aria-label={`First rows of ${name}`}
      tabIndex={0}
    >
      <Table className={classes.preview ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Line</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.name} scope="col" title={column.name}>
                {column.name}
                <span className={classes.meaning}>{meanings.get(column.name) ?? ''}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.slice(0, ROWS_SHOWN).map(({ line, cells, wrong }) => (
            <Table.Tr key={line}>
              <Table.Td c="dimmed">{line}</Table.Td>
              {wrong === null ? (
                columns.map((column, index) => (
                  <Table.Td key={column.name} title={cells[index]}>
                    {cells[index]}
                  </Table.Td>
                ))
              ) : (
                <Table.Td colSpan={columns.length} className={classes.trouble ?? ''}>
                  Not read: {wrong}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}
