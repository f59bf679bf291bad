import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RejectReason } from '../../../../shared/plan/definitions.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { useEditDefinitions } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'
import { TREATMENTS, useChangeReason } from './rejectEditing.ts'

export function RejectRow({
  reason,
  index,
  opened,
  onOpen,
}: {
  readonly reason: RejectReason
  readonly index: number
  readonly opened: boolean
  readonly onOpen: () => void
}): ReactNode {
  const { id, code, meaning, treatment } = reason
  const edit = useEditDefinitions()
  const change = useChangeReason(reason)
  return (
    <Table.Tr {...placeOf('definitions', 'rejectReasons', index)}>
      <Table.Td>
        <TextField
          label={`Reason ${index + 1}`}
          hideLabel
          lines="wrap"
          value={code}
          onCommit={(text) =>
            change((changed) => {
              changed.code = text
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`When ${code} holds`}
          hideLabel
          lines="wrap"
          value={meaning}
          onCommit={(text) =>
            change((changed) => {
              changed.meaning = text
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <ChoiceField
          label={`What happens after ${code}`}
          hideLabel
          options={TREATMENTS}
          value={treatment}
          onChoose={(chosen) =>
            change((changed) => {
              changed.treatment = chosen
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <RowActions
          what={code}
          details={{
            name: 'Proof and return',
            opened,
            onOpen,
            places: [
              ['definitions', 'rejectReasons', index, 'evidence'],
              ['definitions', 'rejectReasons', index, 'nurtureTrackId'],
            ],
          }}
          onRemove={() =>
            edit(`Remove the reason “${code}”`, (definitions) => {
              definitions.rejectReasons = definitions.rejectReasons.filter((other) => other.id !== id)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}
