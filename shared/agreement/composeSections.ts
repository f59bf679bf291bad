import type { SectionId } from '../plan/agreementSettings.ts'
import { applyEdits } from './clauses/applyEdits.ts'
import type { SectionContext } from './context.ts'
import type { Section } from './document.ts'
import type { DraftSection } from './draft.ts'
import { numberSections } from './numbering.ts'
import { shownSections } from './sectionOrder.ts'
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

/** A section in its usual wording, before the users' edits. */
export function writeSection(id: SectionId, context: SectionContext): DraftSection {
  return WRITERS[id](context)
}

/** The numbered sections of the agreement, without those that the plan leaves out. */
export function composeSections(context: SectionContext): Section[] {
  const written = shownSections(context.plan.agreement).map((id) =>
    applyEdits(writeSection(id, context), context),
  )
  return numberSections(written)
}
