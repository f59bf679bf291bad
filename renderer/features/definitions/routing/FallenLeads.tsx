import { Button, Table, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { monthOf } from '../../../../shared/base/month.ts'
import classes from './Routing.module.css'
import type { HandedOver, RoutedMonths } from './routingTrial.ts'

const SHOWN = 10
const MONTHS_SHOWN = 6

/** Which past leads nobody would take, and when: what a cap, a weight or another rule has to put right. */
export function FallenLeads({
  routed: { fallen, fallenByMonth },
  format,
}: {
  readonly routed: RoutedMonths
  readonly format: Format
}): ReactNode {
  const [shown, setShown] = useState(SHOWN)
  if (fallen.length === 0) return null
  const listed = fallen.slice(0, shown)
  return (
    <div>
      {fallenByMonth.length > 1 && (
        <Text maw="var(--sla-words-width)">
          {fallenByMonth
            .slice(0, MONTHS_SHOWN)
            .map(([month, leads]) => `${format.month(month)}: ${format.count(leads)}`)
            .join(', ')}
          {fallenByMonth.length > MONTHS_SHOWN &&
            ` and ${format.count(fallenByMonth.length - MONTHS_SHOWN)} months before`}
        </Text>
      )}
      <Table aria-label="Leads that fall through" verticalSpacing={2} className={classes.fallen ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Lead</Table.Th>
            <Table.Th>Handed over</Table.Th>
            <Table.Th>What is known of it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {listed.map(({ lead, day }) => (
            // The same id may come again in another import.
            <Table.Tr key={`${monthOf(day)} ${lead.segment} ${lead.key}`}>
              <Table.Td>{lead.key}</Table.Td>
              <Table.Td>{format.day(day)}</Table.Td>
              <Table.Td>{knownOf(lead, format)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {fallen.length > listed.length && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown * 2)}>
          Show more of {format.count(fallen.length)}
        </Button>
      )}
    </div>
  )
}

function knownOf({ traits: { attributes } }: HandedOver['lead'], format: Format): string {
  const known = Object.entries(attributes).map(
    ([name, value]) => `${name}: ${typeof value === 'number' ? format.number(value, 2) : value}`,
  )
  return known.length === 0 ? 'nothing' : known.join(', ')
}
