import { Button, Tabs, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addPersona, addStarterPersona } from '../../../../shared/plan/changes/personas.ts'
import type { PersonaId } from '../../../../shared/plan/ids.ts'
import type { Persona } from '../../../../shared/plan/personas.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { buyingRoleNames } from '../../../text/buyingRoleNames.ts'
import classes from '../PersonasScreen.module.css'
import type { TraitedLeads } from '../useTraitedLeads.ts'
import { PersonaPanel } from './PersonaPanel.tsx'

/** Who takes part in a purchase: the list of personas, and the chosen one in full. */
export function BuyersSection({
  buyers,
  leads,
}: {
  readonly buyers: readonly Persona[]
  readonly leads: TraitedLeads
}): ReactNode {
  const { edit } = usePlanSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = buyers.find(({ id }) => id === chosen) ?? buyers[0]
  const add = (label: string, recipe: (draft: Parameters<typeof addPersona>[0]) => PersonaId) => {
    let added: PersonaId | null = null
    const edited = edit(label, (draft) => {
      added = recipe(draft)
    })
    if (edited.ok) setChosen(added)
    return edited
  }
  if (!shown) {
    return (
      <Section title="Personas">
        <div className={classes.empty}>
          <Text>
            A persona is a kind of person who takes part in a purchase. Written down, marketing and sales
            speak to the same people about the same worries.
          </Text>
          <Button w="fit-content" onClick={() => add('Add a starter persona', addStarterPersona)}>
            Start with one that is written out
          </Button>
        </div>
      </Section>
    )
  }
  return (
    <Section title="Personas" words="The kinds of people who take part in a purchase, and what moves them.">
      <Tabs orientation="vertical" value={shown.id} onChange={setChosen} keepMounted={false}>
        <div className={classes.list}>
          <Tabs.List aria-label="Personas" className={classes.names ?? ''}>
            {buyers.map(({ id, name, buyingRole }, index) => (
              <Tabs.Tab key={id} value={id} {...placeOf('personas', 'buyers', index)}>
                <span className={classes.name} title={name}>
                  {name}
                </span>
                <Text span c="dimmed" size="xs">
                  {buyingRoleNames[buyingRole]}
                </Text>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <AddButton onAdd={() => add('Add a persona', (draft) => addPersona(draft, 'New persona'))}>
            Add a persona
          </AddButton>
        </div>
        {buyers.map((persona, index) => (
          <Tabs.Panel key={persona.id} value={persona.id} className={classes.panel ?? ''}>
            <PersonaPanel {...{ persona, index, leads }} count={buyers.length} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  )
}
