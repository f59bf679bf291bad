import { SectionId, type AgreementSettings, type AgreementSize } from '../plan/agreementSettings.ts'
import { appendices } from './numbering.ts'

/** The sections that an agreement of each size has; the full one has all. */
const SECTIONS_BY_SIZE: Readonly<Record<Exclude<AgreementSize, 'full'>, readonly SectionId[]>> = {
  'one-page': ['summary', 'acceptance'],
  standard: [
    'front',
    'summary',
    'goals',
    'baseline',
    'definitions',
    'marketing-commitments',
    'sales-commitments',
    'capacity',
    'metrics',
    'acceptance',
    'calculation',
  ],
}

/** Whether an agreement of this size has the section, unless it is left out. */
export function belongsTo(size: AgreementSize, id: SectionId): boolean {
  return size === 'full' || SECTIONS_BY_SIZE[size].includes(id)
}

/** All sections in the order of this agreement: the users' own first, then the usual one; appendices stay at the end. */
export function orderedSections({ order }: Pick<AgreementSettings, 'order'>): SectionId[] {
  const all = [...new Set([...order, ...SectionId.options])]
  return [...all.filter((id) => !appendices.has(id)), ...all.filter((id) => appendices.has(id))]
}

/** The sections that are written, in their order. */
export function shownSections(settings: AgreementSettings): SectionId[] {
  const { size, without } = settings
  return orderedSections(settings).filter((id) => belongsTo(size, id) && !without.includes(id))
}
