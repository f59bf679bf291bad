import type { ReactNode } from 'react'
import { addTaker } from '../../../../shared/plan/changes/definitions.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../DefinitionsScreen.module.css'
import { useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { useTraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useEditRouting } from './routingEditing.ts'
import { RoutingRules } from './RoutingRules.tsx'
import { RoutingTryout } from './RoutingTryout.tsx'
import { TakerTable } from './TakerTable.tsx'

/** Who gets which leads. */
export function RoutingPart(): ReactNode {
  const { plan } = usePlanSession()
  const { routing } = plan.definitions
  const edit = useEditDefinitions()
  const editRouting = useEditRouting()
  const leads = useTraitedLeads()
  const reps = plan.baseline.sales.reps
    .map(({ name }) => name)
    .filter((name) => !routing?.takers.some((taker) => taker.name === name))
  const addNames = (label: string, names: readonly string[]) =>
    edit(label, (definitions) => {
      definitions.routing ??= { takers: [], rules: [], fallback: '' }
      for (const name of names) addTaker(definitions.routing, name)
    })
  const buttons = (
    <>
      {reps.length > 0 && (
        <AddButton onAdd={() => addNames('Add the reps to the routing', reps)}>
          {reps.length === plan.baseline.sales.reps.length
            ? 'Add the reps of the plan'
            : 'Add the other reps'}
        </AddButton>
      )}
      <AddButton onAdd={() => addNames('Add somebody who takes leads', ['New taker'])}>
        Add somebody who takes leads
      </AddButton>
    </>
  )
  return (
    <>
      <div {...placeOf('definitions', 'routing')}>
        <Section
          title="Who takes leads"
          words="Reps, teams or partners. Leads that no rule routes are shared by weight: 2 gets twice as many as 1, 0 only what rules bring."
        >
          {routing === null || routing.takers.length === 0 ? (
            <Empty words="A lead that nobody owns is called by nobody. Say who takes leads, by which rules, and how many each can have a month; you see at once what falls through.">
              {buttons}
            </Empty>
          ) : (
            <>
              <TakerTable takers={routing.takers} />
              <div className={classes.fields}>{buttons}</div>
            </>
          )}
        </Section>
      </div>
      {routing !== null && routing.takers.length > 0 && (
        <>
          <div {...placeOf('definitions', 'routing', 'rules')}>
            <Section
              title="Rules"
              words="Tried from top to bottom: the first that a lead meets, and whose taker has room, gets it."
            >
              <RoutingRules {...{ routing, leads }} />
              <div {...placeOf('definitions', 'routing', 'fallback')}>
                <TextField
                  label="What happens to leads that nobody has room for"
                  lines="wrap"
                  placeholder="Such as: the team lead shares them out on the same day"
                  value={routing.fallback}
                  onCommit={(text) =>
                    editRouting('Change what happens to leads without a taker', (changed) => {
                      changed.fallback = text
                    })
                  }
                />
              </div>
            </Section>
          </div>
          <RoutingTryout {...{ routing, leads }} />
        </>
      )}
    </>
  )
}
