import { knownIn, type AttributeCondition } from '../../plan/leadTraits.ts'
import { fitEvidence, type FitRow } from './fitEvidence.ts'
import type { PastLead } from './pastLeads.ts'

/** What leads that meet a condition say about how leads close. */
export interface EvidenceRow extends Omit<FitRow, 'value'> {
  /** One value of the attribute, or a range of a number; null for leads of which it is not known. */
  readonly condition: AttributeCondition | null
}

/** A number of more different values than this is looked at in ranges. */
const VALUES_MAX = 12
/** Ranges with about as many leads in each. */
const RANGES = 4

/**
 * Holds an attribute against outcomes, value by value with the most leads first; a number of many values in up to four
 * ranges from low to high. Leads of which it is not known come last.
 */
export function attributeEvidence(attribute: string, pastLeads: readonly PastLead[]): EvidenceRow[] {
  const ranges = numberRanges(attribute, pastLeads)
  const leads = pastLeads.map(({ traits, won }) => {
    const known = knownIn(traits.attributes, attribute)
    const value = ranges ? rangeOf(ranges, known) : known
    return { attributes: value === undefined || value === '' ? {} : { [attribute]: value }, won }
  })
  const rows = fitEvidence(attribute, leads).map(({ value, closeRate, lift, chance }): EvidenceRow => {
    const range = ranges && value !== null ? ranges[Number(value)] : undefined
    const is: AttributeCondition | null = value === null ? null : { kind: 'is', attribute, values: [value] }
    const condition = range ? { kind: 'between' as const, attribute, ...range } : is
    return { condition, closeRate, lift, chance }
  })
  const known = rows.filter(({ condition }) => condition !== null)
  const ordered = ranges ? known.toSorted((a, b) => lowEnd(a) - lowEnd(b)) : known
  return [...ordered, ...rows.filter(({ condition }) => condition === null)]
}

interface NumberRange {
  readonly atLeast: number | null
  readonly atMost: number | null
}

/** Ranges between values that there are, the first and the last open; null where the values are few or no numbers. */
function numberRanges(attribute: string, pastLeads: readonly PastLead[]): readonly NumberRange[] | null {
  const known = pastLeads.flatMap(({ traits }) => knownIn(traits.attributes, attribute) ?? [])
  const numbers = known.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
  if (numbers.length < known.length / 2 || new Set(numbers).size <= VALUES_MAX) return null
  const starts = Array.from(
    { length: RANGES },
    (_, part) => numbers[Math.floor((part * numbers.length) / RANGES)] ?? 0,
  )
  const distinct = [...new Set(starts)]
  return distinct.map((start, index) => {
    const next = distinct[index + 1]
    const below = next === undefined ? null : (numbers.findLast((value) => value < next) ?? null)
    return { atLeast: index === 0 ? null : start, atMost: below }
  })
}

function rangeOf(ranges: readonly NumberRange[], value: string | number | undefined): number | undefined {
  if (typeof value !== 'number') return undefined
  const at = ranges.findIndex(({ atMost }) => atMost === null || value <= atMost)
  return at < 0 ? undefined : at
}

function lowEnd({ condition }: EvidenceRow): number {
  return condition?.kind === 'between' ? (condition.atLeast ?? -Infinity) : Infinity
}
