import { Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  countOf,
  type ChangedFigure,
  type DoubtedRate,
  type PlanDrift,
} from '../../../shared/agreement/signoff/planDrift.ts'
import type { ChangedPart } from '../../../shared/agreement/signoff/wordingDrift.ts'
import { inOrder } from '../../agreement/inOrder.ts'
import { Section } from '../../controls/Section.tsx'
import classes from './Signoff.module.css'

/** How far the plan has moved away from what a version rests on. The version itself stays as it was signed. */
export function DriftPart({
  number,
  drift,
}: {
  readonly number: number
  readonly drift: PlanDrift
}): ReactNode {
  if (countOf(drift) === 0) {
    return (
      <Text>
        <span className={classes.tick} aria-hidden="true">
          ✓{' '}
        </span>
        The plan still has every figure, promise and clause of version {number}.
      </Text>
    )
  }
  return (
    <Stack gap="xl">
      <Text maw="var(--sla-words-width)">
        Version {number} says what it said when it was proposed. This is what is otherwise in the plan by now.
      </Text>
      {drift.rates.length > 0 && <Doubts rates={drift.rates} />}
      {drift.promises.length > 0 && (
        <Section title="What is promised">
          <Moved figures={drift.promises} number={number} what="Promises that have changed" />
        </Section>
      )}
      {drift.parts.length > 0 && (
        <Section title="What the agreement says">
          <Reworded parts={drift.parts} number={number} />
        </Section>
      )}
      {drift.figures.length > 0 && (
        <Section title="What the plan comes to">
          <Moved figures={drift.figures} number={number} what="Figures that have changed" />
        </Section>
      )}
      {drift.drivers.length > 0 && (
        <Section title="What is assumed">
          <Moved figures={drift.drivers} number={number} what="Assumptions that have changed" />
        </Section>
      )}
    </Stack>
  )
}

function Doubts({ rates }: { readonly rates: readonly DoubtedRate[] }): ReactNode {
  return (
    <Section
      title="Rates that no longer hold"
      words="The months since are too unlikely to come from the rate that was agreed. Look at it before the next review."
    >
      <ul className={classes.list}>
        {rates.map(({ label, agreed, seen }) => (
          <li key={label}>
            <span className={classes.trouble}>{agreed === null ? 'Counts contradict' : 'Changed'}</span>{' '}
            {label}: {agreed !== null && `${agreed} agreed, `}
            {seen}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Reworded({
  parts,
  number,
}: {
  readonly parts: readonly ChangedPart[]
  readonly number: number
}): ReactNode {
  return (
    <Table layout="fixed" aria-label="Parts that say otherwise">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w="25%">
            Part
          </Table.Th>
          <Table.Th scope="col">Version {number}</Table.Th>
          <Table.Th scope="col">Plan now</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inOrder(parts, ({ section, part, before, now }) => (
          <Table.Tr>
            <Table.Th scope="row" fw={400}>
              {part === '' ? section : `${section}: ${part}`}
            </Table.Th>
            <Table.Td>{before}</Table.Td>
            <Table.Td>{now}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Moved({
  figures,
  number,
  what,
}: {
  readonly figures: readonly ChangedFigure[]
  readonly number: number
  readonly what: string
}): ReactNode {
  return (
    <Table aria-label={what} maw="var(--sla-words-width)">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Figure</Table.Th>
          <Table.Th scope="col" ta="end">
            Version {number}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            Plan now
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.map(({ label, before, now }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400}>
              {label}
            </Table.Th>
            <Table.Td ta="end">{before ?? 'none'}</Table.Td>
            <Table.Td ta="end">{now ?? 'none'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
