import { Text } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { fail, type Result } from '../../shared/base/result.ts'
import type { AttributeCondition } from '../../shared/plan/leadTraits.ts'
import type { Problem } from '../../shared/plan/problem.ts'
import { ChoiceField } from './ChoiceField.tsx'
import classes from './ConditionFields.module.css'
import { NumberField } from './NumberField.tsx'
import { TextField } from './TextField.tsx'

const KINDS = [
  { value: 'is', label: 'is one of' },
  { value: 'between', label: 'is a number' },
] as const

/** Changes a condition, from what it is by then: the page may still show that before the last change. */
export type ChangeCondition = (
  next: (now: AttributeCondition) => AttributeCondition,
) => Result<unknown, readonly Problem[]>

/** What an attribute of a lead must be: one of some values, or a number in a range. */
export function ConditionFields({
  name,
  condition,
  attributes,
  values,
  locale,
  onChange,
}: {
  /** What the condition is called for those who listen. */
  readonly name: string
  readonly condition: AttributeCondition
  /** Attributes that are known of leads. */
  readonly attributes: readonly string[]
  /** Values that leads have of this attribute, the most frequent first. */
  readonly values: readonly string[]
  readonly locale: string
  readonly onChange: ChangeCondition
}): ReactNode {
  const listId = useId()
  const { kind, attribute } = condition
  return (
    <fieldset aria-label={name} className={classes.fields}>
      <TextField
        label="Attribute"
        list={listId}
        value={attribute}
        onCommit={(typed) => onChange((now) => ({ ...now, attribute: typed }))}
      />
      <datalist id={listId}>
        {attributes.map((known) => (
          <option key={known}>{known}</option>
        ))}
      </datalist>
      <ChoiceField
        label="Test"
        options={KINDS}
        value={kind}
        onChoose={(chosen) => {
          if (chosen === kind) return
          onChange((now) =>
            chosen === 'is'
              ? { kind: 'is', attribute: now.attribute, values: [values[0] ?? 'Value'] }
              : { kind: 'between', attribute: now.attribute, atLeast: null, atMost: null },
          )
        }}
      />
      {kind === 'is' ? (
        <div className={classes.values}>
          <TextField
            label="Values, with commas between them"
            lines="wrap"
            value={condition.values.join(', ')}
            onCommit={(text) => {
              const typed = [...new Set(text.split(/[,;]/).map((value) => value.trim()))].filter(Boolean)
              if (typed.length > 0)
                return onChange((now) => (now.kind === 'is' ? { ...now, values: typed } : now))
              return fail([{ path: [], message: 'Type at least one value.' }])
            }}
          />
          {values.length > 0 && (
            <Text size="xs" c="dimmed">
              In your leads: {values.join(', ')}
            </Text>
          )}
        </div>
      ) : (
        (['atLeast', 'atMost'] as const).map((end) => {
          const set = (value: number | null) =>
            onChange((now) => (now.kind === 'between' ? { ...now, [end]: value } : now))
          return (
            <NumberField
              key={end}
              label={end === 'atLeast' ? 'At least' : 'At most'}
              placeholder="No limit"
              unit="count"
              locale={locale}
              value={condition[end]}
              onCommit={set}
              onClear={() => void set(null)}
            />
          )
        })
      )}
    </fieldset>
  )
}
