import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { removeNurtureTrack } from '../../../../shared/plan/changes/definitions.ts'
import type { NurtureTrack } from '../../../../shared/plan/definitions.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { sideOptions } from '../../../text/sideNames.ts'
import { DetailsRow } from '../DetailsRow.tsx'
import { useEditDefinitions } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'

export function NurtureRow({
  track,
  index,
  columns,
  opened,
  onOpen,
}: {
  readonly track: NurtureTrack
  readonly index: number
  readonly columns: number
  readonly opened: boolean
  readonly onOpen: () => void
}): ReactNode {
  const { id, name, owner } = track
  const edit = useEditDefinitions()
  const change = (set: (track: Draft<NurtureTrack>) => void) =>
    edit(`Change the nurture track “${name}”`, ({ nurtureTracks }) => {
      const found = nurtureTracks.find((other) => other.id === id)
      if (found) set(found)
    })
  const text = (
    part: 'name' | 'leads' | 'contents' | 'reEntry',
    label: string,
    { hideLabel, lines }: { hideLabel: boolean; lines: 'wrap' | 'free' },
  ): ReactNode => (
    <TextField
      {...{ label, hideLabel, lines }}
      value={track[part]}
      onCommit={(typed) =>
        change((changed) => {
          changed[part] = typed
        })
      }
    />
  )
  return (
    <>
      <Table.Tr {...placeOf('definitions', 'nurtureTracks', index)}>
        <Table.Td>{text('name', `Name of track ${index + 1}`, { hideLabel: true, lines: 'wrap' })}</Table.Td>
        <Table.Td>
          <ChoiceField
            label={`Owner of ${name}`}
            hideLabel
            options={sideOptions}
            value={owner}
            onChoose={(side) =>
              change((changed) => {
                changed.owner = side
              })
            }
          />
        </Table.Td>
        <Table.Td>{text('leads', `Leads of ${name}`, { hideLabel: true, lines: 'wrap' })}</Table.Td>
        <Table.Td>
          <RowActions
            what={name}
            details={{ name: 'Contents and return', opened, onOpen }}
            onRemove={() =>
              edit(`Remove the nurture track “${name}”`, (definitions) => removeNurtureTrack(definitions, id))
            }
          />
        </Table.Td>
      </Table.Tr>
      {opened && (
        <DetailsRow label={`Contents and return of ${name}`} columns={columns}>
          {text('contents', 'What they get, and how often', { hideLabel: false, lines: 'free' })}
          {text('reEntry', 'What brings a lead back', { hideLabel: false, lines: 'wrap' })}
        </DetailsRow>
      )}
    </>
  )
}
