import { Checkbox, Group, Stack } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { BuyingRole, type Persona } from '../../../../shared/plan/personas.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { turnedIn } from '../../../controls/turnedIn.ts'
import { buyingRoleNames } from '../../../text/buyingRoleNames.ts'
import { useEditPersonas } from '../editing.ts'
import classes from '../PersonasScreen.module.css'
import { TraitTable } from '../traits/TraitTable.tsx'
import type { TraitedLeads } from '../useTraitedLeads.ts'
import { PersonaActions } from './PersonaActions.tsx'

const ROLES = BuyingRole.options.map((value) => ({ value, label: buyingRoleNames[value] }))

/** What is written in lines, with an example of a line. */
const PROSE = [
  { field: 'goals', label: 'Goals', example: 'Close the month in three days instead of nine' },
  { field: 'pains', label: 'Pains', example: 'Numbers are typed over by hand and never agree' },
  { field: 'objections', label: 'Objections', example: 'We have built something like it ourselves' },
  { field: 'behaviours', label: 'Behaviours', example: 'Compares three suppliers before talking to one' },
] as const

/** A persona in full. */
export function PersonaPanel({
  persona,
  index,
  count,
  leads,
}: {
  readonly persona: Persona
  readonly index: number
  /** How many personas there are. */
  readonly count: number
  readonly leads: TraitedLeads
}): ReactNode {
  const { segments } = usePlanSession().plan
  const editPersonas = useEditPersonas()
  const { id, name, jobTitles, buyingRole, attributes, disqualifiers, segmentIds } = persona
  const edit = (label: string, set: (persona: Draft<Persona>) => void) =>
    editPersonas(label, ({ buyers }) => {
      const found = buyers.find((other) => other.id === id)
      if (found) set(found)
    })
  const path = ['personas', 'buyers', index]
  const all = segments.map((segment) => segment.id)
  return (
    <Stack gap="lg">
      <div className={classes.identity}>
        <TextField
          label="Name"
          value={name}
          onCommit={(typed) =>
            edit(`Rename “${name}”`, (changed) => {
              changed.name = typed
            })
          }
        />
        <ChoiceField
          label="Part in the purchase"
          options={ROLES}
          value={buyingRole}
          onChoose={(role) =>
            edit(`Change the part of “${name}” in the purchase`, (changed) => {
              changed.buyingRole = role
            })
          }
        />
        <PersonaActions {...{ persona, index, count }} />
      </div>
      <TextField
        label="Job titles"
        lines="wrap"
        placeholder="Head of Finance, Controller"
        value={jobTitles}
        onCommit={(typed) =>
          edit(`Change the job titles of “${name}”`, (changed) => {
            changed.jobTitles = typed
          })
        }
      />
      <div className={classes.prose}>
        {PROSE.map(({ field, label, example }) => (
          <TextField
            key={field}
            label={label}
            lines="free"
            placeholder={example}
            value={persona[field]}
            onCommit={(typed) =>
              edit(`Change the ${field} of “${name}”`, (changed) => {
                changed[field] = typed
              })
            }
          />
        ))}
      </div>
      {segments.length > 0 && (
        <Checkbox.Group
          label="Kinds of leads that are such people"
          value={[...segmentIds]}
          onChange={(chosen) =>
            edit(`Change the kinds of leads of “${name}”`, (changed) => {
              changed.segmentIds = turnedIn(all, segmentIds, chosen, changed.segmentIds)
            })
          }
        >
          <Group gap="md" pt="xs">
            {segments.map((segment) => (
              <Checkbox key={segment.id} value={segment.id} label={segment.name} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <TraitTable
        key={`${id} attributes`}
        kind="attributes"
        owner={name}
        items={attributes}
        path={[...path, 'attributes']}
        leads={leads}
        change={(label, recipe) => edit(label, (changed) => recipe(changed.attributes))}
      />
      <TraitTable
        key={`${id} disqualifiers`}
        kind="disqualifiers"
        owner={name}
        items={disqualifiers}
        path={[...path, 'disqualifiers']}
        leads={leads}
        change={(label, recipe) => edit(label, (changed) => recipe(changed.disqualifiers))}
      />
    </Stack>
  )
}
