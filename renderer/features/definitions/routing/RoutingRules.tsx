import { useState, type ReactNode } from 'react'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useEditRouting } from './routingEditing.ts'
import { RoutingRuleRow } from './RoutingRuleRow.tsx'

const COLUMNS = [
  { heading: 'Rule', width: 24 },
  { heading: 'When', width: 40 },
  { heading: 'Goes to', width: 22 },
  { heading: 'Actions', width: 14, silent: true },
]

export function RoutingRules({
  routing: { rules, takers },
  leads,
}: {
  readonly routing: Routing
  readonly leads: TraitedLeads
}): ReactNode {
  const edit = useEditRouting()
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <>
      {rules.length > 0 && (
        <CellTable label="Routing rules" columns={COLUMNS}>
          {rules.map((rule, index) => (
            <RoutingRuleRow
              // oxlint-disable-next-line react/no-array-index-key -- a rule has nothing else that stays
              key={index}
              {...{ rule, index, takers, leads }}
              count={rules.length}
              columns={COLUMNS.length}
              opened={opened === index}
              onOpen={() => setOpened(opened === index ? null : index)}
              onMove={(to) => {
                setOpened(null)
                edit(`Move the rule “${rule.name}”`, (routing) => {
                  const [moved] = routing.rules.splice(index, 1)
                  if (moved) routing.rules.splice(to, 0, moved)
                })
              }}
              onRemove={() => {
                setOpened(null)
                edit(`Remove the rule “${rule.name}”`, (routing) => {
                  routing.rules.splice(index, 1)
                })
              }}
            />
          ))}
        </CellTable>
      )}
      <AddButton
        onAdd={() => {
          setOpened(rules.length)
          return edit('Add a routing rule', (routing) => {
            const [first] = routing.takers
            if (!first) return
            const attribute = leads.names.attributes[0] ?? 'Country'
            routing.rules.push({
              name: 'New rule',
              when: [{ kind: 'is', attribute, values: ['Value'] }],
              to: first.id,
            })
          })
        }}
      >
        Add a rule
      </AddButton>
    </>
  )
}
