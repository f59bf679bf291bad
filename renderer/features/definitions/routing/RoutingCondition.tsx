import type { ReactNode } from 'react'
import type { AttributeCondition } from '../../../../shared/plan/leadTraits.ts'
import { ConditionFields, type ChangeCondition } from '../../../controls/ConditionFields.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import classes from '../DefinitionsScreen.module.css'
import { useValues } from '../tryout/useValues.ts'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'

/** One of the conditions of a routing rule. */
export function RoutingCondition({
  name,
  condition,
  leads: { rows, names },
  locale,
  onChange,
  onRemove,
}: {
  readonly name: string
  readonly condition: AttributeCondition
  readonly leads: TraitedLeads
  readonly locale: string
  readonly onChange: ChangeCondition
  /** null for the only one. */
  readonly onRemove: (() => void) | null
}): ReactNode {
  const values = useValues(rows, condition.attribute)
  return (
    <div className={classes.condition}>
      <div className={classes.grow}>
        <ConditionFields {...{ name, condition, values, locale, onChange }} attributes={names.attributes} />
      </div>
      {onRemove && <RemoveButton what={name} onClick={onRemove} />}
    </div>
  )
}
