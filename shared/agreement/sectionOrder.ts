import { SectionId, type AgreementSettings, type AgreementSize } from '../plan/agreementSettings.ts'
import type { Plan } from '../plan/plan.ts'
import { appendices } from './numbering.ts'

/** What fits on one page. */
const ON_ONE_PAGE: ReadonlySet<SectionId> = new Set<SectionId>(['summary', 'acceptance'])

/** Whether an agreement of this size has the section, unless it is left out. */
export function belongsTo(size: AgreementSize, id: SectionId): boolean {
  switch (size) {
    case 'one-page':
      return ON_ONE_PAGE.has(id)
    case 'standard':
      return id !== 'reporting' && !appendices.has(id)
    case 'full':
      return true
  }
}

/**
 * All sections in the order of this agreement; appendices stay at the end. Sections that the users' own order does not name stand
 * where they usually do: after as many of those that usually come before them, and before as many of the others, as possible.
 */
export function orderedSections({ order }: Pick<AgreementSettings, 'order'>): SectionId[] {
  const all = [...new Set(order)]
  for (const id of SectionId.options) {
    if (!all.includes(id)) all.splice(usualPlace(id, all), 0, id)
  }
  return [...all.filter((id) => !appendices.has(id)), ...all.filter((id) => appendices.has(id))]
}

/** Where a section disturbs the usual order least; right after the one that it usually follows, where that is such a place. */
function usualPlace(id: SectionId, all: readonly SectionId[]): number {
  const comesBefore = (other: SectionId): boolean => rank(other) < rank(id)
  const usual = all.findIndex((other) => rank(other) === rank(id) - 1) + 1
  // In the first place, all that usually come before it would come after it.
  let disturbed = all.filter(comesBefore).length
  let best = { place: 0, disturbed }
  for (const [index, other] of all.entries()) {
    disturbed += comesBefore(other) ? -1 : 1
    const place = index + 1
    if (disturbed < best.disturbed || (disturbed === best.disturbed && place === usual)) {
      best = { place, disturbed }
    }
  }
  return best.place
}

function rank(id: SectionId): number {
  return SectionId.options.indexOf(id)
}

/** The sections that are written, in their order. */
export function shownSections(plan: Plan): SectionId[] {
  return orderedSections(plan.agreement).filter((id) => isShown(id, plan))
}

/**
 * Whether the section is written: of this size, not left out, and with something to say. The full agreement prints what
 * nothing is known of as well, and says what is missing; guarantees are there only where one is included.
 */
export function isShown(id: SectionId, plan: Plan): boolean {
  const { size, without } = plan.agreement
  if (!belongsTo(size, id) || without.includes(id)) return false
  return hasContent(id, plan) || (size === 'full' && id !== 'guarantees')
}

/**
 * Why a section that belongs to this size and was not left out is not written: the plan says nothing of it, so that only the full
 * size has it, or no size. Null where it is written.
 */
export function whyUnwritten(id: SectionId, plan: Plan): 'only-in-full' | 'nothing-to-say' | null {
  const { size, without } = plan.agreement
  if (!belongsTo(size, id) || without.includes(id) || isShown(id, plan)) return null
  return isShown(id, { ...plan, agreement: { ...plan.agreement, size: 'full' } })
    ? 'only-in-full'
    : 'nothing-to-say'
}

/** Whether the plan says anything of what the section is about; most sections have the usual wording in any case. */
function hasContent(id: SectionId, plan: Plan): boolean {
  const isKnown = KNOWN[id]
  return isKnown === undefined || isKnown(plan) || (plan.agreement.ownClauses[id] ?? []).length > 0
}

/** Of sections that would be empty without what the plan says: whether it says something. */
const KNOWN: Readonly<Partial<Record<SectionId, (plan: Plan) => boolean>>> = {
  targets: ({ personas: { buyers, profile } }) =>
    buyers.length > 0 || profile.attributes.length > 0 || profile.summary.trim() !== '',
  scoring: ({ definitions }) => definitions.scoring !== null,
  rejection: ({ definitions }) =>
    definitions.rejectReasons.length > 0 || definitions.nurtureTracks.length > 0,
  guarantees: ({ terms }) => terms.guarantees.some(({ included }) => included),
  // What is looked up rather than read is left to the full size.
  responsibilities: () => false,
  register: () => false,
}
