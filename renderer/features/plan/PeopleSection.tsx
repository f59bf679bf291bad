import { Checkbox, Table } from '@mantine/core'
import type { Draft } from 'immer'
import { memo, type ReactNode } from 'react'
import { freshId } from '../../../shared/plan/changes/freshId.ts'
import type { Person, Side } from '../../../shared/plan/company.ts'
import { PersonId } from '../../../shared/plan/ids.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { sideNames, sideOptions } from '../../text/sideNames.ts'
import type { EditPlan } from './editing.ts'
import classes from './PlanScreen.module.css'

const COLUMNS = [
  { heading: 'Name', width: 15 },
  { heading: 'Job title', width: 16 },
  { heading: 'Email', width: 29 },
  { heading: 'Side', width: 14 },
  { heading: 'Part', width: 16 },
  { heading: 'Signs', width: 5 },
  { heading: 'Remove', silent: true },
]

const PARTS = [
  { value: 'sponsor', label: 'Sponsor' },
  { value: 'owner', label: 'Owner' },
  { value: 'contact', label: 'Coordinator' },
  { value: 'deputy', label: 'Deputy' },
] as const

export const PeopleSection = memo(function PeopleSection({
  people,
  edit,
}: {
  readonly people: readonly Person[]
  readonly edit: EditPlan
}): ReactNode {
  const add = (side: Side) =>
    edit(`Add a person of ${side}`, (draft) => {
      const name = `New person (${side})`
      const id = PersonId.parse(
        freshId(
          name,
          draft.people.map((person) => person.id),
        ),
      )
      draft.people.push({ id, name, title: '', email: '', side, part: 'owner', signs: true })
    })
  return (
    <Section title="People" words="Who stands for each side, and who signs.">
      {people.length > 0 && (
        <CellTable label="People" columns={COLUMNS}>
          {people.map((person, index) => (
            <PersonRow key={person.id} {...{ person, index, edit }} />
          ))}
        </CellTable>
      )}
      <div className={classes.fields}>
        {sideOptions.map(({ value }) => (
          <div key={value} {...placeOf('people', value)}>
            <AddButton onAdd={() => add(value)}>Add a person of {sideNames[value].toLowerCase()}</AddButton>
          </div>
        ))}
      </div>
    </Section>
  )
})

const PersonRow = memo(function PersonRow({
  person,
  index,
  edit,
}: {
  readonly person: Person
  readonly index: number
  readonly edit: EditPlan
}): ReactNode {
  const { id, name, side, part, signs } = person
  const change = (what: string, set: (person: Draft<Person>) => void) =>
    edit(`Change ${what} of ${name}`, (draft) => {
      const found = draft.people.find((other) => other.id === id)
      if (found) set(found)
    })
  const text = (field: 'name' | 'title' | 'email', label: string): ReactNode => (
    <Table.Td>
      <TextField
        label={label}
        hideLabel
        lines="wrap"
        value={person[field]}
        onCommit={(typed) =>
          change(field === 'title' ? 'the job title' : `the ${field}`, (changed) => {
            changed[field] = typed
          })
        }
      />
    </Table.Td>
  )
  return (
    <Table.Tr {...placeOf('people', index)}>
      {text('name', `Name of person ${index + 1}`)}
      {text('title', `Job title of ${name}`)}
      {text('email', `Email of ${name}`)}
      <Table.Td>
        <ChoiceField
          label={`Side of ${name}`}
          hideLabel
          options={sideOptions}
          value={side}
          onChoose={(chosen) =>
            change('the side', (changed) => {
              changed.side = chosen
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <ChoiceField
          label={`Part of ${name}`}
          hideLabel
          options={PARTS}
          value={part}
          onChoose={(chosen) =>
            change('the part', (changed) => {
              changed.part = chosen
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          p="sm"
          aria-label={`${name} signs`}
          checked={signs}
          onChange={({ currentTarget: { checked } }) =>
            change('the signature', (changed) => {
              changed.signs = checked
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <RemoveButton
          what={name}
          onClick={() =>
            edit(`Remove ${name}`, (draft) => {
              draft.people = draft.people.filter((other) => other.id !== id)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
})
