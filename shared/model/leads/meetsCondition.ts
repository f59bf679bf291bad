import { knownIn, type AttributeCondition, type LeadTraits } from '../../plan/leadTraits.ts'

/** Whether an attribute is what a condition asks for; what is not known is not. */
export function meetsCondition(condition: AttributeCondition, attributes: LeadTraits['attributes']): boolean {
  const value = knownIn(attributes, condition.attribute)
  if (value === undefined) return false
  switch (condition.kind) {
    case 'is': {
      const own = folded(String(value))
      return condition.values.some((wanted) => folded(wanted) === own)
    }
    case 'between':
      return (
        typeof value === 'number' &&
        (condition.atLeast === null || value >= condition.atLeast) &&
        (condition.atMost === null || value <= condition.atMost)
      )
  }
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
