import { SectionId } from '../plan/agreementSettings.ts'
import type { SectionContext } from './context.ts'
import type { Section } from './document.ts'
import type { DraftSection } from './draft.ts'
import { numberSections } from './numbering.ts'
import { acceptanceSection } from './sections/acceptance.ts'
import { baselineSection } from './sections/baseline.ts'
import { calculationSection } from './sections/calculation.ts'
import { capacitySection } from './sections/capacity.ts'
import { commitmentSection } from './sections/commitmentSections.ts'
import { definitionsSection } from './sections/definitions.ts'
import { frontSection } from './sections/front.ts'
import { goalsSection } from './sections/goals.ts'
import { metricsSection } from './sections/metrics.ts'
import { summarySection } from './sections/summary.ts'

/** Who writes each section; their order in the document is that of `SectionId`. */
const WRITERS: Readonly<Record<SectionId, (context: SectionContext) => DraftSection>> = {
  front: frontSection,
  summary: summarySection,
  goals: goalsSection,
  baseline: baselineSection,
  definitions: definitionsSection,
  'marketing-commitments': (context) => commitmentSection('marketing', context),
  'sales-commitments': (context) => commitmentSection('sales', context),
  capacity: capacitySection,
  metrics: metricsSection,
  acceptance: acceptanceSection,
  calculation: calculationSection,
}

/** The numbered sections of the agreement, without those that the plan leaves out. */
export function composeSections(context: SectionContext): Section[] {
  const { without } = context.plan.agreement
  const written = SectionId.options.filter((id) => !without.includes(id)).map((id) => WRITERS[id](context))
  return numberSections(written)
}
