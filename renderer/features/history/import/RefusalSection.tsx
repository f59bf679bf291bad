import { Button, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Refusal } from '../../../../shared/leads/refusal.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../HistoryScreen.module.css'
import { useSaveRefusals } from './useSaveRefusals.ts'

const ROWS_SHOWN = 50

/** Every row that is not taken, with its place and the reason. */
export function RefusalSection({
  refusals,
  format,
}: {
  readonly refusals: readonly Refusal[]
  readonly format: Format
}): ReactNode {
  const save = useSaveRefusals()
  if (refusals.length === 0) return null
  return (
    <Section
      title={`Refused rows: ${format.count(refusals.length)}`}
      words="They are left out; the rest comes in. Put them right in the file and choose it again, or go on without them."
    >
      <Table aria-label="Refused rows">
        <Table.Thead>
          <Table.Tr>
            {['File', 'Line', 'Column', 'Value', 'Reason'].map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusals.slice(0, ROWS_SHOWN).map(({ file, line, column, value, reason }) => (
            <Table.Tr key={`${file} ${line}`}>
              <Table.Td className={classes.wrap ?? ''}>{file}</Table.Td>
              <Table.Td>{line}</Table.Td>
              <Table.Td className={classes.wrap ?? ''}>{column ?? 'The row'}</Table.Td>
              <Table.Td className={classes.wrap ?? ''}>{value}</Table.Td>
              <Table.Td className={classes.wrap ?? ''}>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {refusals.length > ROWS_SHOWN && (
        <Text c="dimmed">
          The first {ROWS_SHOWN} of {format.count(refusals.length)}. The saved list has them all.
        </Text>
      )}
      <Button variant="default" w="fit-content" onClick={() => save(refusals)}>
        Save the list as CSV
      </Button>
    </Section>
  )
}
