import type { Draft } from 'immer'
import type { AttributeCondition } from '../leadTraits.ts'
import type { Plan } from '../plan.ts'

/**
 * Takes a condition that leads meet into the ideal customer. Where the profile tests that attribute in the same way already,
 * the test is widened to take in both: two tests beside each other would have to be met together.
 * @param name of the value or range, in words
 */
export function takeIntoProfile(
  { personas }: Draft<Plan>,
  name: string,
  condition: AttributeCondition,
): void {
  const { attributes } = personas.profile
  const known = attributes.find(
    (other) => other.condition?.kind === condition.kind && other.condition.attribute === condition.attribute,
  )
  if (!known?.condition) {
    attributes.push({ name: condition.attribute, wanted: name.slice(0, NAME_MAX).toWellFormed(), condition })
    return
  }
  known.condition = widened(known.condition, condition)
  const both = known.wanted === '' ? name : `${known.wanted}, ${name}`
  if (both.length <= NAME_MAX) known.wanted = both
}

/** Whether everything that meets `narrow` meets `wide`, as far as both ask for the same attribute in the same way. */
export function takesIn(wide: AttributeCondition, narrow: AttributeCondition): boolean {
  return wide.attribute === narrow.attribute && isSame(widened(wide, narrow), wide)
}

function widened(one: AttributeCondition, other: AttributeCondition): AttributeCondition {
  if (one.kind === 'is' && other.kind === 'is') {
    const known = new Set(one.values.map(folded))
    return { ...one, values: [...one.values, ...other.values.filter((value) => !known.has(folded(value)))] }
  }
  if (one.kind !== 'between' || other.kind !== 'between') return other
  return {
    ...one,
    atLeast: openEnd(one.atLeast, other.atLeast, Math.min),
    atMost: openEnd(one.atMost, other.atMost, Math.max),
  }
}

/** Where one of two ranges is open, both together are. */
function openEnd(one: number | null, other: number | null, choose: typeof Math.min): number | null {
  return one === null || other === null ? null : choose(one, other)
}

function isSame(one: AttributeCondition, other: AttributeCondition): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}

const NAME_MAX = 200
