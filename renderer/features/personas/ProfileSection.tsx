import type { ReactNode } from 'react'
import type { CustomerProfile } from '../../../shared/plan/personas.ts'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { useEditPersonas } from './editing.ts'
import { TraitTable } from './traits/TraitTable.tsx'
import type { TraitedLeads } from './useTraitedLeads.ts'

/** Which companies the teams want. */
export function ProfileSection({
  profile: { summary, attributes, disqualifiers },
  leads,
}: {
  readonly profile: CustomerProfile
  readonly leads: TraitedLeads
}): ReactNode {
  const edit = useEditPersonas()
  return (
    <Section
      title="Ideal customer"
      words="The companies that you want: those that buy, stay and gain the most. Marketing aims at them; sales knows them when they call."
    >
      <div {...placeOf('personas', 'profile', 'summary')}>
        <TextField
          label="In two or three sentences"
          lines="free"
          placeholder="Manufacturers of 50 to 500 people who plan in spreadsheets and have outgrown them."
          value={summary}
          onCommit={(text) =>
            edit('Change the ideal customer', ({ profile }) => {
              profile.summary = text
            })
          }
        />
      </div>
      <TraitTable
        kind="attributes"
        owner="the ideal customer"
        items={attributes}
        path={['personas', 'profile', 'attributes']}
        leads={leads}
        change={(label, recipe) => edit(label, ({ profile }) => recipe(profile.attributes))}
      />
      <TraitTable
        kind="disqualifiers"
        owner="the ideal customer"
        items={disqualifiers}
        path={['personas', 'profile', 'disqualifiers']}
        leads={leads}
        change={(label, recipe) => edit(label, ({ profile }) => recipe(profile.disqualifiers))}
      />
    </Section>
  )
}
