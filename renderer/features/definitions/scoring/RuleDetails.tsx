import type { Draft } from 'immer'
import { useId, type ReactNode } from 'react'
import type { Result } from '../../../../shared/base/result.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import type { ScoreRule } from '../../../../shared/plan/scoring.ts'
import { ConditionFields } from '../../../controls/ConditionFields.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { DetailsRow } from '../DetailsRow.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useValues } from '../tryout/useValues.ts'

/** What a rule asks of a lead. */
export function RuleDetails({
  rule: { name, criterion },
  columns,
  leads: { rows, names },
  locale,
  change,
}: {
  readonly rule: ScoreRule
  readonly columns: number
  readonly leads: TraitedLeads
  readonly locale: string
  readonly change: (set: (rule: Draft<ScoreRule>) => void) => Result<unknown, readonly Problem[]>
}): ReactNode {
  const listId = useId()
  const values = useValues(rows, criterion.kind === 'did' ? null : criterion.attribute)
  const set = (part: { readonly behaviour: string } | { readonly halfLifeDays: number | null }) =>
    change((rule) => {
      if (rule.criterion.kind === 'did') Object.assign(rule.criterion, part)
    })
  return (
    <DetailsRow label={`Condition of ${name}`} columns={columns}>
      {criterion.kind === 'did' ? (
        <>
          <TextField
            label="What the lead did"
            list={listId}
            value={criterion.behaviour}
            onCommit={(behaviour) => set({ behaviour })}
          />
          <datalist id={listId}>
            {names.behaviours.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </datalist>
          <NumberField
            label="Half of the points are gone after"
            placeholder="The points stay"
            unit="days"
            min={0.5}
            max={3650}
            locale={locale}
            value={criterion.halfLifeDays}
            onCommit={(halfLifeDays) => set({ halfLifeDays })}
            onClear={() => void set({ halfLifeDays: null })}
          />
        </>
      ) : (
        <ConditionFields
          {...{ values, locale }}
          name={`Condition of ${name}`}
          condition={criterion}
          attributes={names.attributes}
          onChange={(next) =>
            change((rule) => {
              if (rule.criterion.kind !== 'did') rule.criterion = next(rule.criterion)
            })
          }
        />
      )}
    </DetailsRow>
  )
}
