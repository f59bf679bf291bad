import type { ScoreRule } from '../plan/scoring.ts'
import type { AttributeCondition } from '../plan/leadTraits.ts'
import type { SectionContext } from './context.ts'
import type { Words } from './draft.ts'
import type { FieldSource } from './fields.ts'
import { plain, say } from './words.ts'

/** What a rule asks of a lead, such as "Employees: 50 to 1,000" or "did: Asked for a demo, within 21 days for full points". */
export function conditionWords(
  condition: AttributeCondition | ScoreRule['criterion'],
  source: FieldSource,
  { fields }: Pick<SectionContext, 'fields'>,
): Words {
  switch (condition.kind) {
    case 'is':
      return say`${fields.text(condition.attribute, source)} is ${fields.text(alternatives(condition.values), source)}`
    case 'between': {
      const { attribute, atLeast, atMost } = condition
      const name = fields.text(attribute, source)
      const low = atLeast === null ? null : fields.decimal(atLeast, source)
      const high = atMost === null ? null : fields.decimal(atMost, source)
      if (low && high) return say`${name} from ${low} to ${high}`
      if (low) return say`${name} at least ${low}`
      return high ? say`${name} at most ${high}` : say`${name} is known as a number`
    }
    case 'did': {
      const did = say`${fields.text(condition.behaviour, source)}`
      if (condition.halfLifeDays === null) return did
      const days = fields.counted(condition.halfLifeDays, 'day', 'days', source)
      return say`${did}; half the points after ${days}`
    }
  }
}

/** Several conditions that must all hold. */
export function allConditions(
  conditions: readonly AttributeCondition[],
  source: FieldSource,
  context: Pick<SectionContext, 'fields'>,
): Words {
  return conditions.flatMap((condition, index) => [
    ...plain(index === 0 ? '' : ', and '),
    ...conditionWords(condition, source, context),
  ])
}

function alternatives(values: readonly string[]): string {
  if (values.length < 2) return values.join('')
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`
}
