import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { CellTable } from '../../../controls/CellTable.tsx'
import { placeOf } from '../../../controls/places.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import type { Commit } from '../../../controls/useDraft.ts'

export interface Meant {
  readonly name: string
  readonly meaning: string
}

/** Names with what they mean. */
export function MeaningTable({
  label,
  noun,
  meaningHeading,
  items,
  place,
  onChange,
  onRemove,
}: {
  readonly label: string
  /** What a row is, such as "Word". */
  readonly noun: string
  readonly meaningHeading: string
  readonly items: readonly Meant[]
  /** Where the list is in the plan. */
  readonly place: readonly string[]
  readonly onChange: (index: number, part: keyof Meant, text: string) => ReturnType<Commit<string>>
  readonly onRemove: (index: number) => void
}): ReactNode {
  const columns = [
    { heading: noun, width: 28 },
    { heading: meaningHeading, width: 65 },
    { heading: 'Remove', width: 7, silent: true },
  ]
  return (
    <CellTable label={label} columns={columns}>
      {items.map(({ name, meaning }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has nothing else that stays
        <Table.Tr key={index} {...placeOf(...place, index)}>
          <Table.Td>
            <TextField
              label={`${noun} ${index + 1}`}
              hideLabel
              lines="wrap"
              value={name}
              onCommit={(text) => onChange(index, 'name', text)}
            />
          </Table.Td>
          <Table.Td>
            <TextField
              label={`What ${name} means`}
              hideLabel
              lines="free"
              value={meaning}
              onCommit={(text) => onChange(index, 'meaning', text)}
            />
          </Table.Td>
          <Table.Td ta="end">
            <RemoveButton what={name} onClick={() => onRemove(index)} />
          </Table.Td>
        </Table.Tr>
      ))}
    </CellTable>
  )
}
