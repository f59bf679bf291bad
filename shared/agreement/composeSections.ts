import type { SectionId } from '../plan/agreementSettings.ts'
import { applyEdits } from './clauses/applyEdits.ts'
import type { SectionContext } from './context.ts'
import { compareDocuments } from './diff/compareDocuments.ts'
import type { Changes } from './diff/changesInShort.ts'
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
import { scopeSection } from './sections/scope.ts'
import { outcomeSection } from './sections/outcome.ts'
import { targetsSection } from './sections/targets.ts'
import { stagesSection } from './sections/stages.ts'
import { scoringSection } from './sections/scoring.ts'
import { handoffSection } from './sections/handoff.ts'
import { rejectionSection } from './sections/rejection.ts'
import { guaranteesSection } from './sections/guarantees.ts'
import { reportingSection } from './sections/reporting.ts'
import { missesSection } from './sections/misses.ts'
import { meetingsSection } from './sections/meetings.ts'
import { reviewSection } from './sections/review.ts'
import { termSection } from './sections/termOfAgreement.ts'
import { responsibilitiesSection } from './sections/responsibilities.ts'
import { registerSection } from './sections/register.ts'
import { scenariosSection } from './sections/scenarios.ts'
import { calendarSection } from './sections/calendar.ts'
import { changesSection } from './sections/changes.ts'
import { cardSection } from './sections/card.ts'
import { summarySection } from './sections/summary.ts'

type Writer = (context: SectionContext, changes: () => Changes | null) => DraftSection

/** Who writes each section; their order in the document is that of `SectionId`. */
const WRITERS: Readonly<Record<SectionId, Writer>> = {
  front: frontSection,
  summary: summarySection,
  scope: scopeSection,
  goals: goalsSection,
  baseline: baselineSection,
  definitions: definitionsSection,
  targets: targetsSection,
  stages: stagesSection,
  scoring: scoringSection,
  'marketing-commitments': (context) => commitmentSection('marketing', context),
  handoff: handoffSection,
  'sales-commitments': (context) => commitmentSection('sales', context),
  rejection: rejectionSection,
  capacity: capacitySection,
  outcome: outcomeSection,
  metrics: metricsSection,
  guarantees: guaranteesSection,
  reporting: reportingSection,
  misses: missesSection,
  meetings: meetingsSection,
  review: reviewSection,
  'term-of-agreement': termSection,
  responsibilities: responsibilitiesSection,
  register: registerSection,
  acceptance: acceptanceSection,
  calculation: calculationSection,
  scenarios: scenariosSection,
  calendar: calendarSection,
  changes: changesSection,
  card: cardSection,
}

/** A section in its usual wording, before the users' edits. */
export function writeSection(id: SectionId, context: SectionContext): DraftSection {
  return WRITERS[id](context, () => changesSince(context))
}

/** The numbered sections of the agreement, without those that the plan leaves out. */
export function composeSections(context: SectionContext): Section[] {
  const ids = shownSections(context.plan)
  let found: Changes | null | undefined
  // Front matter and appendix tell of the same changes; comparing writes all other sections once more.
  const changes = (): Changes | null => (found === undefined ? (found = changesSince(context)) : found)
  return numberSections(
    ids.map((id) => applyEdits(WRITERS[id](context, changes), context)),
    context.whole,
  )
}

/** What differs from the version before; null where there is none. An excerpt tells of what it is made of. */
function changesSince(context: SectionContext): Changes | null {
  const { previous, ...alone } = context
  if (previous === undefined) return null
  const now = context.whole ?? { ...previous, sections: composeSections(alone) }
  return { previous, sections: compareDocuments(previous, now) }
}
