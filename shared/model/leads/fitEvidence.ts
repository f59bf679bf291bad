import { knownIn, type LeadTraits } from '../../plan/leadTraits.ts'
import { fisherExact } from '../numerics/fisherExact.ts'
import { closeRate, type CloseRate } from './closeRate.ts'

/** What one value of an attribute says about how leads close. */
export interface FitRow {
  /** As the first lead has it; null for leads of which the attribute is not known. */
  readonly value: string | null
  readonly closeRate: CloseRate
  /** Close rate with this value ÷ that of all leads; null where none was won at all. */
  readonly lift: number | null
  /** Chance of a difference from all other leads as large as this, were there none in truth (two-sided Fisher test). */
  readonly chance: number
}

/**
 * Holds an attribute against outcomes: which of its values close better or worse than the rest. Values that differ only in
 * capitals or in spaces around them are one; most leads first.
 */
export function fitEvidence(
  attribute: string,
  leads: readonly { readonly attributes: LeadTraits['attributes']; readonly won: boolean }[],
): FitRow[] {
  const groups = new Map<string | null, { value: string | null; leads: number; won: number }>()
  for (const { attributes, won } of leads) {
    const known = knownIn(attributes, attribute)
    const value = known === undefined ? null : String(known).trim()
    const key = value?.toLowerCase() ?? null
    const group = groups.get(key) ?? { value, leads: 0, won: 0 }
    groups.set(key, group)
    group.leads += 1
    if (won) group.won += 1
  }
  const wonInAll = leads.filter(({ won }) => won).length
  return [...groups.values()]
    .toSorted((a, b) => b.leads - a.leads)
    .map((group) => ({
      value: group.value,
      closeRate: closeRate(group.leads, group.won),
      lift: wonInAll === 0 ? null : group.won / group.leads / (wonInAll / leads.length),
      chance: fisherExact({
        wonHere: group.won,
        lostHere: group.leads - group.won,
        wonElsewhere: wonInAll - group.won,
        lostElsewhere: leads.length - group.leads - (wonInAll - group.won),
      }),
    }))
}
