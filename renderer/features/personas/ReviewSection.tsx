import { Table, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { localDay, type Day } from '../../../shared/base/month.ts'
import type { PersonaRevision, Personas } from '../../../shared/plan/personas.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { DayField } from '../../controls/DateFields.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { useEditPersonas } from './editing.ts'
import classes from './PersonasScreen.module.css'

const COLUMNS = [
  { heading: 'Day', width: 18 },
  { heading: 'By', width: 24 },
  { heading: 'What changed, and why', width: 53 },
  { heading: 'Remove', silent: true },
]

/** Who has checked profile and personas, when they are looked at again, and what was changed. */
export function ReviewSection({
  personas: { validatedBy, reviewOn, revisions },
}: {
  readonly personas: Personas
}): ReactNode {
  const edit = useEditPersonas()
  const [today] = useState(() => localDay(new Date()))
  return (
    <Section
      title="Looking again"
      words="Customers change. Set a day on which both sides look at this page again, and note what they changed."
    >
      <div className={classes.fields}>
        <div {...placeOf('personas', 'reviewOn')}>
          <DayField
            label="Look again on"
            w="var(--sla-field-width)"
            value={reviewOn}
            onCommit={(day) =>
              edit('Change the day to look at the personas again', (personas) => {
                personas.reviewOn = day
              })
            }
            onClear={() =>
              edit('Change the day to look at the personas again', (personas) => {
                personas.reviewOn = null
              })
            }
          />
          {reviewOn !== null && reviewOn < today && (
            <Text size="xs" className={classes.trouble ?? ''}>
              This day is past.
            </Text>
          )}
        </div>
        <div className={classes.grow} {...placeOf('personas', 'validatedBy')}>
          <TextField
            label="Held against real customers by"
            placeholder="Names, and what they went by: interviews, won deals"
            value={validatedBy}
            onCommit={(typed) =>
              edit('Change who checked the personas', (personas) => {
                personas.validatedBy = typed
              })
            }
          />
        </div>
      </div>
      {revisions.length > 0 && (
        <CellTable label="What was changed" columns={COLUMNS}>
          {revisions
            .map((revision, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- it has nothing else that stays
              <RevisionRow key={index} {...{ revision, index }} />
            ))
            .toReversed()}
        </CellTable>
      )}
      <AddButton
        onAdd={() =>
          edit('Note a change of the personas', (personas) => {
            personas.revisions.push({ day: today, by: '', change: '' })
          })
        }
      >
        Note a change
      </AddButton>
    </Section>
  )
}

function RevisionRow({
  revision: { day, by, change },
  index,
}: {
  readonly revision: PersonaRevision
  readonly index: number
}): ReactNode {
  const edit = useEditPersonas()
  const set = (recipe: (revision: PersonaRevision) => void) =>
    edit('Change a note on the personas', ({ revisions }) => {
      const found = revisions[index]
      if (found) recipe(found)
    })
  const number = index + 1
  return (
    <Table.Tr {...placeOf('personas', 'revisions', index)}>
      <Table.Td>
        <DayField
          label={`Day of note ${number}`}
          hideLabel
          value={day}
          onCommit={(typed: Day) =>
            set((revision) => {
              revision.day = typed
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`Who made note ${number}`}
          hideLabel
          lines="wrap"
          value={by}
          onCommit={(typed) =>
            set((revision) => {
              revision.by = typed
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={`What note ${number} says`}
          hideLabel
          lines="free"
          value={change}
          onCommit={(typed) =>
            set((revision) => {
              revision.change = typed
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <RemoveButton
          what={`note ${number}`}
          onClick={() =>
            edit('Remove a note on the personas', ({ revisions }) => void revisions.splice(index, 1))
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}
