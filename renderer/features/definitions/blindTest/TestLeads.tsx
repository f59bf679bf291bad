import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { BlindLabel } from '../../../../shared/plan/definitions.ts'
import { CellTable } from '../../../controls/CellTable.tsx'
import { placeOf } from '../../../controls/places.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { changeAt, useEditDefinitions } from '../editing.ts'

const COLUMNS = [
  { heading: 'Lead', width: 28 },
  { heading: 'What both sides know of it', width: 65 },
  { heading: 'Remove', width: 7, silent: true },
]

/** The leads of the blind test, as both sides get to see them. */
export function TestLeads({ labels }: { readonly labels: readonly BlindLabel[] }): ReactNode {
  const edit = useEditDefinitions()
  return (
    <CellTable label="Leads of the blind test" columns={COLUMNS}>
      {labels.map(({ lead, note }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a lead has nothing else that stays
        <Table.Tr key={index} {...placeOf('definitions', 'blindLabels', index)}>
          {(['lead', 'note'] as const).map((part) => (
            <Table.Td key={part}>
              <TextField
                label={part === 'lead' ? `Lead ${index + 1}` : `What is known of ${lead}`}
                hideLabel
                lines={part === 'lead' ? 'wrap' : 'free'}
                placeholder={part === 'note' ? 'Who it is, what it did; nothing of how it ended' : ''}
                value={part === 'lead' ? lead : note}
                onCommit={(text) =>
                  edit(`Change “${lead}” of the blind test`, ({ blindLabels }) =>
                    changeAt(blindLabels, index, (label) => {
                      label[part] = text
                    }),
                  )
                }
              />
            </Table.Td>
          ))}
          <Table.Td ta="end">
            <RemoveButton
              what={lead}
              onClick={() =>
                edit(`Remove “${lead}” from the blind test`, ({ blindLabels }) => {
                  blindLabels.splice(index, 1)
                })
              }
            />
          </Table.Td>
        </Table.Tr>
      ))}
    </CellTable>
  )
}
