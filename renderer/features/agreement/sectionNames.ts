import type { SectionId } from '../../../shared/plan/agreementSettings.ts'

/** The sections as they are called where they are switched on and off. */
export const sectionNames: Readonly<Record<SectionId, string>> = {
  front: 'About this agreement',
  summary: 'Summary',
  goals: 'Shared goals',
  baseline: 'Baseline',
  definitions: 'Definitions',
  'marketing-commitments': 'Marketing’s commitments',
  'sales-commitments': 'Sales’ commitments',
  capacity: 'Capacity',
  metrics: 'Metrics and hurdles',
  acceptance: 'Acceptance',
  calculation: 'How the figures were computed',
}
