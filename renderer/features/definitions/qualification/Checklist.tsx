import { Checkbox, Table } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import type { Qualification } from '../../../../shared/plan/definitions.ts'
import { CellTable } from '../../../controls/CellTable.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { changeAt, useEditDefinitions } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'

type Item = Qualification['items'][number]

const COLUMNS = [
  { heading: 'Point', width: 17 },
  { heading: 'What is asked', width: 36 },
  { heading: 'What is noted as proof', width: 27 },
  { heading: 'Required', width: 9 },
  { heading: 'Actions', width: 11, silent: true },
]

const WORDS = [
  { part: 'name', label: (_: string, index: number) => `Point ${index + 1}` },
  { part: 'question', label: (name: string) => `What is asked about ${name}` },
  { part: 'evidence', label: (name: string) => `Proof of ${name}` },
] as const

export function Checklist({ items }: { readonly items: readonly Item[] }): ReactNode {
  const edit = useEditDefinitions()
  const change = (index: number, name: string, set: (item: Draft<Item>) => void) =>
    edit(`Change “${name}” of the checklist`, ({ qualification }) =>
      changeAt(qualification?.items ?? [], index, set),
    )
  const move = (index: number, name: string, to: number) => () =>
    edit(`Move “${name}” of the checklist`, ({ qualification }) => {
      const [moved] = qualification?.items.splice(index, 1) ?? []
      if (moved) qualification?.items.splice(to, 0, moved)
    })
  return (
    <CellTable label="Checklist" columns={COLUMNS}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a point has nothing else that stays
        <Table.Tr key={index} {...placeOf('definitions', 'qualification', 'items', index)}>
          {WORDS.map(({ part, label }) => (
            <Table.Td key={part}>
              <TextField
                label={label(item.name, index)}
                hideLabel
                lines="wrap"
                value={item[part]}
                onCommit={(text) =>
                  change(index, item.name, (changed) => {
                    changed[part] = text
                  })
                }
              />
            </Table.Td>
          ))}
          <Table.Td>
            <Checkbox
              p="sm"
              aria-label={`${item.name} is required`}
              checked={item.required}
              onChange={({ currentTarget: { checked } }) =>
                change(index, item.name, (changed) => {
                  changed.required = checked
                })
              }
            />
          </Table.Td>
          <Table.Td>
            <RowActions
              what={item.name}
              choices={[
                { label: 'Move up', onChoose: index > 0 ? move(index, item.name, index - 1) : undefined },
                {
                  label: 'Move down',
                  onChoose: index < items.length - 1 ? move(index, item.name, index + 1) : undefined,
                },
              ]}
              onRemove={() =>
                edit(`Remove “${item.name}” from the checklist`, ({ qualification }) => {
                  qualification?.items.splice(index, 1)
                })
              }
            />
          </Table.Td>
        </Table.Tr>
      ))}
    </CellTable>
  )
}
