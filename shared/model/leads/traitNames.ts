import { knownIn, type LeadTraits } from '../../plan/leadTraits.ts'

type WithTraits = { readonly traits: LeadTraits }

export interface TraitNames {
  readonly attributes: readonly string[]
  readonly behaviours: readonly string[]
}

/** What is known of any of these leads, by name. */
export function traitNames(leads: readonly WithTraits[]): TraitNames {
  const attributes = new Set<string>()
  const behaviours = new Set<string>()
  for (const { traits } of leads) {
    for (const name in traits.attributes) attributes.add(name)
    for (const name in traits.behaviours) behaviours.add(name)
  }
  return { attributes: [...attributes].toSorted(), behaviours: [...behaviours].toSorted() }
}

/** The values that leads have of an attribute, the most frequent first. */
export function attributeValues(
  leads: readonly WithTraits[],
  attribute: string,
  most: number,
): readonly string[] {
  const counts = new Map<string, number>()
  for (const { traits } of leads) {
    const known = knownIn(traits.attributes, attribute)
    if (known === undefined) continue
    const value = String(known).trim()
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([value]) => value)
}
