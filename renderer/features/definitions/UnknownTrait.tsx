import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { fitCondition } from '../../../shared/model/leads/fitCondition.ts'
import type { ScoreRule } from '../../../shared/plan/scoring.ts'
import type { AttributeCondition } from '../../../shared/plan/leadTraits.ts'
import classes from './DefinitionsScreen.module.css'
import type { TraitedLeads } from './tryout/useTraitedLeads.ts'

/** Says where a rule asks for something that no imported lead has, and offers what they have that is about the same. */
export function UnknownTrait({
  asked,
  leads: { rows, names },
  onFit,
}: {
  readonly asked: ScoreRule['criterion']
  readonly leads: TraitedLeads
  readonly onFit: (condition: AttributeCondition) => void
}): ReactNode {
  if (rows.length === 0) return null
  if (asked.kind === 'did') {
    return names.behaviours.includes(asked.behaviour) ? null : <Missing name={asked.behaviour} />
  }
  if (names.attributes.includes(asked.attribute)) return null
  const fitting = fitCondition(asked, rows)
  return (
    <Missing name={asked.attribute}>
      {fitting.attribute !== asked.attribute && (
        <>
          {' '}
          <Anchor component="button" type="button" underline="always" onClick={() => onFit(fitting)}>
            Ask for “{fitting.attribute}” instead
          </Anchor>
        </>
      )}
    </Missing>
  )
}

function Missing({ name, children }: { readonly name: string; readonly children?: ReactNode }): ReactNode {
  return (
    <Text className={classes.cell ?? ''} size="sm">
      <strong>In none of the leads: </strong>“{name}”.{children}
    </Text>
  )
}
