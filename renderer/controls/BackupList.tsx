import { Button, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Backup } from '../../shared/contract/startup.ts'
import { formatMoment } from '../text/formatMoment.ts'

const reasons: Readonly<Record<Backup['reason'], string>> = {
  edits: 'After edits',
  daily: 'Daily',
  'before-migration': 'Before an update',
  'before-restore': 'Before going back to a backup',
  agreement: 'After an agreement was proposed or signed',
  'by-hand': 'Made by hand',
}

/** Verified backups of the library, newest first, each with a way back to it. */
export function BackupList({
  backups,
  disabled,
  onRestore,
}: {
  readonly backups: readonly Backup[]
  readonly disabled: boolean
  readonly onRestore: (backupId: string) => void
}): ReactNode {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Made</Table.Th>
          <Table.Th>Why</Table.Th>
          <Table.Th ta="end">Plans</Table.Th>
          <Table.Th ta="end">Way back</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map(({ id, madeAt, reason, plans }) => (
          <Table.Tr key={id}>
            <Table.Td>{formatMoment(madeAt)}</Table.Td>
            <Table.Td>{reasons[reason]}</Table.Td>
            <Table.Td ta="end">{plans}</Table.Td>
            <Table.Td ta="end">
              <Button
                variant="default"
                disabled={disabled}
                aria-label={`Restore the backup of ${formatMoment(madeAt)}`}
                onClick={() => onRestore(id)}
              >
                Restore
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
