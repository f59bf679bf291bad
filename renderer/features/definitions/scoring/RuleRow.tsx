import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { createFormat, type Format } from '../../../../shared/base/format.ts'
import type { ScoreRule } from '../../../../shared/plan/scoring.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { conditionText } from '../../../text/conditionText.ts'
import { changeAt } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'
import { RuleCells } from '../RuleCells.tsx'
import { UnknownTrait } from '../UnknownTrait.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { RuleDetails } from './RuleDetails.tsx'
import { useEditScoring } from './scoringEditing.ts'

export function RuleRow({
  rule,
  index,
  leads,
  columns,
  opened,
  onOpen,
  onRemove,
}: {
  readonly rule: ScoreRule
  readonly index: number
  readonly leads: TraitedLeads
  readonly columns: number
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}): ReactNode {
  const { locale, currency } = usePlanSession().plan.company
  const edit = useEditScoring()
  const { name, criterion, points } = rule
  const change = (set: (rule: Draft<ScoreRule>) => void) =>
    edit(`Change the rule “${name}”`, (scoring) => changeAt(scoring.rules, index, set))
  return (
    <>
      <Table.Tr {...placeOf('definitions', 'scoring', 'rules', index)}>
        <RuleCells
          label={`Name of rule ${index + 1}`}
          name={name}
          words={criterionText(criterion, createFormat(locale, currency))}
          note={
            <UnknownTrait
              asked={criterion}
              leads={leads}
              onFit={(condition) =>
                change((changed) => {
                  changed.criterion = condition
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
          <NumberField
            label={`Points of ${name}`}
            hideLabel
            unit="count"
            min={-1000}
            max={1000}
            whole
            locale={locale}
            value={points}
            onCommit={(typed) =>
              change((changed) => {
                changed.points = typed
              })
            }
          />
        </Table.Td>
        <Table.Td>
          <RowActions what={name} details={{ name: 'Condition', opened, onOpen }} onRemove={onRemove} />
        </Table.Td>
      </Table.Tr>
      {opened && <RuleDetails {...{ rule, columns, leads, locale, change }} />}
    </>
  )
}

/** When a rule gives its points, in a few words. */
function criterionText(criterion: ScoreRule['criterion'], format: Format): string {
  if (criterion.kind !== 'did') return conditionText(criterion, format)
  const { behaviour, halfLifeDays } = criterion
  if (halfLifeDays === null) return behaviour
  return `${behaviour}; half after ${format.number(halfLifeDays, 1)} days`
}
