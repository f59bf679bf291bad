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

/** All sections in the order of this agreement: the users' own first, then the usual one; appendices stay at the end. */
export function orderedSections({ order }: Pick<AgreementSettings, 'order'>): SectionId[] {
  const all = [...new Set([...order, ...SectionId.options])]
  return [...all.filter((id) => !appendices.has(id)), ...all.filter((id) => appendices.has(id))]
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
  responsibilities: ({ terms }) => terms.responsibilities.length > 0 || terms.initiatives.length > 0,
  register: ({ terms }) => terms.register.length > 0,
}
