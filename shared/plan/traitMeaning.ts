import { plainHeading } from '../base/plainHeading.ts'

/** What an attribute of a lead is about, whatever a CRM or a plan calls it. */
export type TraitMeaning =
  | 'employees'
  | 'revenue'
  | 'seniority'
  | 'job-title'
  | 'email-type'
  | 'industry'
  | 'country'
  | 'source'

/** Tried in this order, so that the type of a mail address is not taken for the address. */
const MEANINGS: readonly (readonly [meaning: TraitMeaning, words: RegExp])[] = [
  ['employees', /\b(employees?|headcount|head count|(company|firm|team) size)\b/],
  ['revenue', /\b(annual revenue|company revenue|yearly revenue)\b/],
  ['seniority', /\b(seniority|(management|job|role) level)\b/],
  ['email-type', /\b(e ?mail( domain| address)? (type|kind)|(domain|mail) type|free ?mail)\b/],
  ['job-title', /\b(job ?titles?|job position|job role)\b|^(title|position)$/],
  ['industry', /\b(industry|industries|sector|vertical)\b/],
  ['country', /\b(country|countries)\b/],
  ['source', /\b(source|channel)\b/],
]

/** @returns null for an attribute that no usual rule asks for */
export function traitMeaning(name: string): TraitMeaning | null {
  const plain = plainHeading(name)
  return MEANINGS.find(([, words]) => words.test(plain))?.[0] ?? null
}

/**
 * The attribute of the leads that is about the same as another name. Seniority is read from job titles where nothing else
 * says it.
 * @param names what the attributes of the leads are called
 * @returns the name itself where the leads have it, and null where they have nothing like it
 */
export function sameTrait(name: string, names: readonly string[]): string | null {
  if (names.includes(name)) return name
  const meaning = traitMeaning(name)
  if (meaning === null) return null
  const like = (wanted: TraitMeaning): string | null =>
    names.find((other) => traitMeaning(other) === wanted) ?? null
  return like(meaning) ?? (meaning === 'seniority' ? like('job-title') : null)
}
