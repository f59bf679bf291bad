import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import { useState, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { ConditionFields } from '../../../controls/ConditionFields.tsx'
import { conditionText } from '../../../text/conditionText.ts'
import { DetailsRow } from '../DetailsRow.tsx'
import { changeAt } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'
import { RuleCells } from '../RuleCells.tsx'
import { UnknownTrait } from '../UnknownTrait.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useValues } from '../tryout/useValues.ts'
import { useEditScoring } from './scoringEditing.ts'

type Disqualifier = Scoring['disqualifiers'][number]

const COLUMNS = [
  { heading: 'Name', width: 30 },
  { heading: 'Out when', width: 57 },
  { heading: 'Actions', width: 13, silent: true },
]

export function DisqualifierTable({
  disqualifiers,
  leads,
}: {
  readonly disqualifiers: Scoring['disqualifiers']
  readonly leads: TraitedLeads
}): ReactNode {
  const edit = useEditScoring()
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <>
      {disqualifiers.length > 0 && (
        <CellTable label="Disqualifiers" columns={COLUMNS}>
          {disqualifiers.map((disqualifier, index) => (
            <DisqualifierRow
              // oxlint-disable-next-line react/no-array-index-key -- it has nothing else that stays
              key={index}
              {...{ disqualifier, index, leads }}
              opened={opened === index}
              onOpen={() => setOpened(opened === index ? null : index)}
            />
          ))}
        </CellTable>
      )}
      <AddButton
        onAdd={() => {
          setOpened(disqualifiers.length)
          return edit('Add a disqualifier', (scoring) => {
            scoring.disqualifiers.push({
              name: 'New disqualifier',
              condition: { kind: 'is', attribute: leads.names.attributes[0] ?? 'Company', values: ['Value'] },
            })
          })
        }}
      >
        Add a disqualifier
      </AddButton>
    </>
  )
}

function DisqualifierRow({
  disqualifier: { name, condition },
  index,
  leads,
  opened,
  onOpen,
}: {
  readonly disqualifier: Disqualifier
  readonly index: number
  readonly leads: TraitedLeads
  readonly opened: boolean
  readonly onOpen: () => void
}): ReactNode {
  const { locale, currency } = usePlanSession().plan.company
  const edit = useEditScoring()
  const { rows, names } = leads
  const values = useValues(rows, opened ? condition.attribute : null)
  const change = (set: (disqualifier: Draft<Disqualifier>) => void) =>
    edit(`Change the disqualifier “${name}”`, (scoring) => changeAt(scoring.disqualifiers, index, set))
  return (
    <>
      <Table.Tr>
        <RuleCells
          label={`Name of disqualifier ${index + 1}`}
          name={name}
          words={conditionText(condition, createFormat(locale, currency))}
          note={
            <UnknownTrait
              asked={condition}
              leads={leads}
              onFit={(fitting) =>
                change((changed) => {
                  changed.condition = fitting
                })
              }
            />
          }
          onRename={(typed) =>
            change((changed) => {
              changed.name = typed
            })
          }
        />
        <Table.Td>
          <RowActions
            what={name}
            details={{ name: 'Condition', opened, onOpen }}
            onRemove={() =>
              edit(`Remove the disqualifier “${name}”`, (scoring) => {
                scoring.disqualifiers.splice(index, 1)
              })
            }
          />
        </Table.Td>
      </Table.Tr>
      {opened && (
        <DetailsRow label={`Condition of ${name}`} columns={COLUMNS.length}>
          <ConditionFields
            {...{ condition, values, locale }}
            name={`Condition of ${name}`}
            attributes={names.attributes}
            onChange={(next) =>
              change((found) => {
                found.condition = next(found.condition)
              })
            }
          />
        </DetailsRow>
      )}
    </>
  )
}
