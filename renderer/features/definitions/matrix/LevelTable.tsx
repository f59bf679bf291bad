import { Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  addLevel,
  LEVELS_MAX,
  removeLevel,
  type MatrixAxis,
} from '../../../../shared/plan/changes/leadMatrix.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../DefinitionsScreen.module.css'
import { changeAt } from '../editing.ts'
import { useEditMatrix } from './matrixEditing.ts'

const columnsOf = (axis: MatrixAxis) => [
  { heading: `Level of ${axis}`, width: 56 },
  { heading: 'From points', width: 30, numeric: true },
  { heading: 'Remove', width: 14, silent: true },
]

/** The levels of one side of the matrix, with the points from which each begins. */
export function LevelTable({
  axis,
  matrix,
  locale,
}: {
  readonly axis: MatrixAxis
  readonly matrix: LeadMatrix
  readonly locale: string
}): ReactNode {
  const edit = useEditMatrix()
  const levels = matrix[axis]
  const noun = axis
  return (
    <Stack gap="sm">
      <CellTable label={`Levels of ${noun}`} columns={columnsOf(axis)}>
        {levels.map(({ name, from }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a level has nothing else that stays
          <Table.Tr key={index}>
            <Table.Td>
              <TextField
                label={`Level ${index + 1} of ${noun}`}
                hideLabel
                lines="wrap"
                value={name}
                onCommit={(text) =>
                  edit(`Rename a level of ${noun}`, (changed) =>
                    changeAt(changed[axis], index, (level) => {
                      level.name = text
                    }),
                  )
                }
              />
            </Table.Td>
            <Table.Td>
              {from === null ? (
                <Text ta="end" c="dimmed" className={classes.cell ?? ''}>
                  lowest
                </Text>
              ) : (
                <NumberField
                  label={`Points from which ${noun} is ${name}`}
                  hideLabel
                  unit="count"
                  locale={locale}
                  value={from}
                  onCommit={(points) =>
                    edit(`Change a level of ${noun}`, (changed) =>
                      changeAt(changed[axis], index, (level) => {
                        level.from = points
                      }),
                    )
                  }
                />
              )}
            </Table.Td>
            <Table.Td ta="end">
              <RemoveButton
                what={`${name} of ${noun}`}
                not={levels.length === 1 ? 'At least one level stays' : null}
                onClick={() =>
                  edit(`Remove a level of ${noun}`, (changed) => removeLevel(changed, axis, index))
                }
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </CellTable>
      {levels.length < LEVELS_MAX && (
        <AddButton
          onAdd={() => edit(`Add a level of ${noun}`, (changed) => addLevel(changed, axis, 'New level'))}
        >
          Add a level of {noun}
        </AddButton>
      )}
    </Stack>
  )
}
