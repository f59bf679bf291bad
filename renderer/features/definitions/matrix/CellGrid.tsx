import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { MatrixFigures } from '../../../../shared/model/leads/leadMatrix.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { CellFigures } from './CellFigures.tsx'
import classes from './Matrix.module.css'
import { useEditMatrix } from './matrixEditing.ts'

/** The cells: best fit at the top, most interest at the right. */
export function CellGrid({
  matrix: { fit, interest, treatments },
  figures,
  format,
}: {
  readonly matrix: LeadMatrix
  readonly figures: MatrixFigures | null
  readonly format: Format
}): ReactNode {
  const edit = useEditMatrix()
  const rows = treatments.map((cells, index) => ({ cells, index })).toReversed()
  return (
    <Table
      className={classes.grid ?? ''}
      aria-label="Matrix"
      layout="fixed"
      withTableBorder
      withColumnBorders
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={classes.corner ?? ''}>
            Fit ↓ · Interest →
          </Table.Th>
          {interest.map(({ name }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two levels may have one name
            <Table.Th key={index} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ cells, index: row }) => (
          <Table.Tr key={row}>
            <Table.Th scope="row">{fit[row]?.name}</Table.Th>
            {cells.map((treatment, column) => {
              const name = `${fit[row]?.name ?? ''}, ${interest[column]?.name ?? ''}`
              const cell = figures?.cells[row]?.[column]
              return (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
                <Table.Td key={column}>
                  <TextField
                    label={`What is done with leads: ${name}`}
                    hideLabel
                    lines="free"
                    placeholder="Nothing agreed yet"
                    value={treatment}
                    onCommit={(text) =>
                      edit(`Change what is done: ${name}`, (changed) => {
                        const cellsOfRow = changed.treatments[row]
                        if (cellsOfRow) cellsOfRow[column] = text
                      })
                    }
                  />
                  {cell && <CellFigures {...{ cell, format }} />}
                </Table.Td>
              )
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
