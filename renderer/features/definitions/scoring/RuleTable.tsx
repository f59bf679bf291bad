import { useState, type ReactNode } from 'react'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import classes from '../DefinitionsScreen.module.css'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { RuleRow } from './RuleRow.tsx'
import { useEditScoring } from './scoringEditing.ts'

const COLUMNS = [
  { heading: 'Rule', width: 30 },
  { heading: 'Points when', width: 46 },
  { heading: 'Points', width: 11, numeric: true },
  { heading: 'Actions', width: 13, silent: true },
]

export function RuleTable({
  rules,
  leads,
}: {
  readonly rules: Scoring['rules']
  readonly leads: TraitedLeads
}): ReactNode {
  const edit = useEditScoring()
  const [opened, setOpened] = useState<number | null>(null)
  const { attributes, behaviours } = leads.names
  return (
    <>
      {rules.length > 0 && (
        <CellTable label="Scoring rules" columns={COLUMNS}>
          {rules.map((rule, index) => (
            <RuleRow
              // oxlint-disable-next-line react/no-array-index-key -- a rule has nothing else that stays
              key={index}
              {...{ rule, index, leads }}
              columns={COLUMNS.length}
              opened={opened === index}
              onOpen={() => setOpened(opened === index ? null : index)}
              onRemove={() => {
                setOpened(null)
                edit(`Remove the rule “${rule.name}”`, (scoring) => {
                  scoring.rules.splice(index, 1)
                })
              }}
            />
          ))}
        </CellTable>
      )}
      <div className={classes.fields}>
        <AddButton
          onAdd={() => {
            setOpened(rules.length)
            return edit('Add a rule on who a lead is', (scoring) => {
              scoring.rules.push({
                name: 'New rule',
                criterion: { kind: 'is', attribute: attributes[0] ?? 'Industry', values: ['Value'] },
                points: 10,
              })
            })
          }}
        >
          Add a rule on who it is
        </AddButton>
        <AddButton
          onAdd={() => {
            setOpened(rules.length)
            return edit('Add a rule on what a lead did', (scoring) => {
              scoring.rules.push({
                name: 'New rule',
                criterion: {
                  kind: 'did',
                  behaviour: behaviours[0] ?? 'Visited the price page',
                  halfLifeDays: null,
                },
                points: 10,
              })
            })
          }}
        >
          Add a rule on what it did
        </AddButton>
      </div>
    </>
  )
}
