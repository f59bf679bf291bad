import { Checkbox, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { LeadMapping } from '../../../../shared/leads/mapping/mapping.ts'
import {
  hasRoom,
  proposeTraits,
  withTrait,
  type TraitColumn,
} from '../../../../shared/leads/mapping/proposeTraits.ts'
import type { InspectedFile } from './importStore.ts'
import classes from './TraitsPart.module.css'

const EXAMPLES_SHOWN = 3

/** Which further columns are taken in with the leads: those that rules usually ask for unless the user says otherwise. */
export function TraitsPart({
  files: [leads, joined],
  mapping,
  onChange,
}: {
  readonly files: readonly InspectedFile[]
  readonly mapping: LeadMapping
  readonly onChange: (mapping: LeadMapping) => void
}): ReactNode {
  const offered = leads ? proposeTraits(mapping, leads.inspection, joined?.inspection ?? null) : []
  if (offered.length === 0) return null
  return (
    <Stack component="fieldset" gap="xs" className={classes.traits ?? ''}>
      <legend>What else is known of a lead</legend>
      <Text c="dimmed">
        Tick what may say whether a lead fits or is interested: personas, scoring and routing are tried on it.
        What they usually ask for is ticked. Columns that are not ticked are not taken in.
      </Text>
      {offered.map((column) => {
        const isTaken = mapping[column.kind][column.name] !== undefined
        return (
          <Group key={`${column.ref.file} ${column.name}`} gap="xs" wrap="nowrap">
            <Checkbox
              label={column.name}
              checked={isTaken}
              disabled={!isTaken && !hasRoom(mapping, column.kind)}
              onChange={({ currentTarget }) => onChange(withTrait(mapping, column, currentTarget.checked))}
            />
            <Text span c="dimmed" className={classes.examples ?? ''}>
              {examplesOf(column)}
            </Text>
          </Group>
        )
      })}
    </Stack>
  )
}

function examplesOf({ kind, examples }: TraitColumn): string {
  const shown = examples.slice(0, EXAMPLES_SHOWN).join(', ')
  return kind === 'behaviours' ? `the last day that it happened: ${shown}` : shown
}
