import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ColumnRef } from '../../../../shared/leads/mapping/mapping.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import classes from '../HistoryScreen.module.css'

export interface ColumnOption {
  readonly ref: ColumnRef
  readonly label: string
  /** Some of the column's values. */
  readonly examples: readonly string[]
}

const NONE = 'none'
const EXAMPLES_SHOWN = 3

/** Which column of the file holds something, with some of its values to judge by. */
export function ColumnRow({
  name,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly options: readonly ColumnOption[]
  readonly chosen: ColumnRef | null
  readonly onChoose: (ref: ColumnRef | null) => void
}): ReactNode {
  const index = options.findIndex(
    ({ ref }) => chosen !== null && ref.file === chosen.file && ref.column === chosen.column,
  )
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
        {name}
      </Table.Th>
      <Table.Td>
        <ChoiceField
          label={`Column for ${name}`}
          hideLabel
          options={[
            { value: NONE, label: 'No column' },
            ...options.map(({ label }, position) => ({ value: String(position), label })),
          ]}
          value={index < 0 ? NONE : String(index)}
          onChoose={(value) => onChoose(value === NONE ? null : (options[Number(value)]?.ref ?? null))}
        />
      </Table.Td>
      <Table.Td c="dimmed" className={classes.oneLine ?? ''}>
        {options[index]?.examples.slice(0, EXAMPLES_SHOWN).join(', ')}
      </Table.Td>
    </Table.Tr>
  )
}
