import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FilledIn } from '../../../shared/agreement/verdict.ts'
import { Section } from '../../controls/Section.tsx'
import { inOrder } from '../inOrder.ts'

const HOW: Readonly<Record<FilledIn['how'], string>> = {
  'by hand': 'By hand',
  'sign-off sheet': 'Sign-off sheet',
}

/** What signatories have entered in a file. */
export function FilledInTable({
  filledIn,
  children,
}: {
  readonly filledIn: readonly FilledIn[]
  /** Ways to record it. */
  readonly children: ReactNode
}): ReactNode {
  return (
    <Section
      title="What signatories have filled in"
      words="This may be written into a file at any time. It is told as it stands there, and no fingerprint covers it."
    >
      <Table layout="fixed" aria-label="What signatories have filled in">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Who</Table.Th>
            <Table.Th scope="col">Field</Table.Th>
            <Table.Th scope="col" w="40%">
              Entry
            </Table.Th>
            <Table.Th scope="col">How</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(filledIn, ({ name, label, value, how }) => (
            <Table.Tr>
              <Table.Td>
                <bdi>{name}</bdi>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{value}</Table.Td>
              <Table.Td>{HOW[how]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {children}
    </Section>
  )
}
