import type { Format } from '../../shared/base/format.ts'
import type { AttributeCondition } from '../../shared/plan/leadTraits.ts'

/** A condition in a few words, such as "Industry is Software or Finance". */
export function conditionText(condition: AttributeCondition, format: Format): string {
  const { attribute } = condition
  if (condition.kind === 'is') {
    const [last = '', ...others] = condition.values.toReversed()
    const start = others.toReversed().join(', ')
    return `${attribute} is ${start === '' ? last : `${start} or ${last}`}`
  }
  const [from, to] = [condition.atLeast, condition.atMost].map((end) =>
    end === null ? null : format.number(end, 2),
  )
  if (from && to) return `${attribute} is ${from} to ${to}`
  if (from) return `${attribute} is ${from} or more`
  return to ? `${attribute} is ${to} or less` : `${attribute} is any number`
}
