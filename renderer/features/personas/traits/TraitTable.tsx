import { Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import type { Edited } from '../editing.ts'
import classes from '../PersonasScreen.module.css'
import type { TraitedLeads } from '../useTraitedLeads.ts'
import { TraitRow, type Trait } from './TraitRow.tsx'

const KINDS = {
  attributes: {
    title: 'What fits',
    hint: 'Such as industry, size, place, or what they use today.',
    columns: [
      { heading: 'Attribute', width: 22 },
      { heading: 'Wanted', width: 36 },
      { heading: 'Tested on imported leads', width: 31 },
      { heading: 'Actions', silent: true },
    ],
    add: 'Add an attribute',
    fresh: 'New attribute',
  },
  disqualifiers: {
    title: 'What rules them out',
    hint: 'Whatever else speaks for them, sales does not call these.',
    columns: [
      { heading: 'Disqualifier', width: 58 },
      { heading: 'Tested on imported leads', width: 31 },
      { heading: 'Actions', silent: true },
    ],
    add: 'Add a disqualifier',
    fresh: 'New disqualifier',
  },
} as const

/** Traits that are wanted, or that rule somebody out, each with a test on leads where there is one. */
export function TraitTable({
  kind,
  owner,
  items,
  path,
  leads,
  change,
}: {
  readonly kind: keyof typeof KINDS
  /** Whose traits they are, such as "the ideal customer". */
  readonly owner: string
  readonly items: readonly Trait[]
  readonly path: readonly (string | number)[]
  readonly leads: TraitedLeads
  /** Changes the list under the label that undo shows. */
  readonly change: (label: string, recipe: (traits: Trait[]) => void) => Edited
}): ReactNode {
  const [opened, setOpened] = useState<number | null>(null)
  const { title, hint, columns, add, fresh } = KINDS[kind]
  const isWanted = kind === 'attributes'
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600}>{title}</Text>
        {items.length === 0 && <Text c="dimmed">{hint}</Text>}
      </div>
      {items.length > 0 && (
        <CellTable label={`${title}: ${owner}`} columns={columns}>
          {items.map((trait, index) => (
            <TraitRow
              // oxlint-disable-next-line react/no-array-index-key -- it has nothing else that stays
              key={index}
              {...{ trait, index, owner, leads, isWanted }}
              place={[...path, index]}
              columns={columns.length}
              opened={opened === index}
              onOpen={() => setOpened(opened === index ? null : index)}
              onChange={(label, set) =>
                change(label, (traits) => {
                  const found = traits[index]
                  if (found) set(found)
                })
              }
              onRemove={() => {
                setOpened(null)
                change(`Remove “${trait.name}”`, (traits) => void traits.splice(index, 1))
              }}
            />
          ))}
        </CellTable>
      )}
      <div className={classes.fields}>
        <AddButton
          onAdd={() =>
            change(`${add} of ${owner}`, (traits) => {
              traits.push({ name: fresh, condition: null, ...(isWanted ? { wanted: '' } : {}) })
            })
          }
        >
          {add}
        </AddButton>
      </div>
    </Stack>
  )
}
