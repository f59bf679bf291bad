import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { conditionText } from '../../../text/conditionText.ts'
import { DetailsRow } from '../DetailsRow.tsx'
import { changeAt } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'
import { RuleCells } from '../RuleCells.tsx'
import { UnknownTrait } from '../UnknownTrait.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { RoutingCondition } from './RoutingCondition.tsx'
import { useEditRouting, type RoutingRule } from './routingEditing.ts'

const CONDITIONS_MAX = 10

export function RoutingRuleRow({
  rule: { name, when, to },
  index,
  count,
  takers,
  leads,
  columns,
  opened,
  onOpen,
  onMove,
  onRemove,
}: {
  readonly rule: RoutingRule
  readonly index: number
  readonly count: number
  readonly takers: Routing['takers']
  readonly leads: TraitedLeads
  readonly columns: number
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}): ReactNode {
  const { locale, currency } = usePlanSession().plan.company
  const format = createFormat(locale, currency)
  const edit = useEditRouting()
  const change = (set: (rule: Draft<RoutingRule>) => void) =>
    edit(`Change the routing rule “${name}”`, (routing) => changeAt(routing.rules, index, set))
  return (
    <>
      <Table.Tr>
        <RuleCells
          label={`Name of routing rule ${index + 1}`}
          name={name}
          words={when.map((condition) => conditionText(condition, format)).join(', and ')}
          note={when.map((condition, place) => (
            <UnknownTrait
              // oxlint-disable-next-line react/no-array-index-key -- it has nothing else that stays
              key={place}
              asked={condition}
              leads={leads}
              onFit={(fitting) =>
                change((rule) => {
                  rule.when[place] = fitting
                })
              }
            />
          ))}
          onRename={(text) =>
            change((rule) => {
              rule.name = text
            })
          }
        />
        <Table.Td>
          <ChoiceField
            label={`Who gets the leads of ${name}`}
            hideLabel
            options={takers.map((taker) => ({ value: taker.id, label: taker.name }))}
            value={to}
            onChoose={(chosen) =>
              change((rule) => {
                rule.to = chosen
              })
            }
          />
        </Table.Td>
        <Table.Td>
          <RowActions
            what={name}
            details={{ name: 'Conditions', opened, onOpen }}
            choices={[
              { label: 'Move up', onChoose: index > 0 ? () => onMove(index - 1) : undefined },
              { label: 'Move down', onChoose: index < count - 1 ? () => onMove(index + 1) : undefined },
            ]}
            onRemove={onRemove}
          />
        </Table.Td>
      </Table.Tr>
      {opened && (
        <DetailsRow label={`Conditions of ${name}`} columns={columns}>
          {when.map((condition, place) => (
            <RoutingCondition
              // oxlint-disable-next-line react/no-array-index-key -- it has nothing else that stays
              key={place}
              {...{ condition, leads, locale }}
              name={`Condition ${place + 1} of ${name}`}
              onChange={(next) =>
                change((rule) => {
                  const now = rule.when[place]
                  if (now) rule.when[place] = next(now)
                })
              }
              onRemove={
                when.length === 1
                  ? null
                  : () =>
                      change((rule) => {
                        rule.when.splice(place, 1)
                      })
              }
            />
          ))}
          {when.length < CONDITIONS_MAX && (
            <AddButton
              onAdd={() =>
                change((rule) => {
                  rule.when.push({ kind: 'is', attribute: 'Attribute', values: ['Value'] })
                })
              }
            >
              Add a condition
            </AddButton>
          )}
        </DetailsRow>
      )}
    </>
  )
}
