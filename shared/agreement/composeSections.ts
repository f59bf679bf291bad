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

/** Sections that tell what has changed since the version before. That is known only when all are written; then these are written again. */
const TELLERS = {
  front: frontSection,
  summary: summarySection,
  changes: changesSection,
} as const satisfies Readonly<
  Partial<Record<SectionId, (context: SectionContext, changes: () => Changes | null) => DraftSection>>
>

type TellerId = keyof typeof TELLERS

/** Who writes each of the others; the order in the document is that of `SectionId`. */
const WRITERS: Readonly<Record<Exclude<SectionId, TellerId>, (context: SectionContext) => DraftSection>> = {
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
  card: cardSection,
}

/** A section in its usual wording, before the users' edits. */
export function writeSection(id: SectionId, context: SectionContext): DraftSection {
  return isTeller(id)
    ? TELLERS[id](context, () => changesSince(context, untold(context)))
    : WRITERS[id](context)
}

/** All sections that the plan does not leave out, in their usual wording. */
export function writeSections(context: SectionContext): DraftSection[] {
  const sections = untold(context)
  const changes = changesSince(context, sections)
  if (changes === null) return sections
  return sections.map((section) =>
    isTeller(section.id) ? TELLERS[section.id](context, () => changes) : section,
  )
}

/** The numbered sections of the agreement, without those that the plan leaves out. */
export function composeSections(context: SectionContext): Section[] {
  return numberSections(edited(writeSections(context), context), context.whole)
}

function isTeller(id: SectionId): id is TellerId {
  return id in TELLERS
}

/** All sections, as if there were no version before. */
function untold(context: SectionContext): DraftSection[] {
  return shownSections(context.plan).map((id) =>
    isTeller(id) ? TELLERS[id](context, () => null) : WRITERS[id](context),
  )
}

function edited(sections: readonly DraftSection[], context: SectionContext): DraftSection[] {
  return sections.map((section) => applyEdits(section, context))
}

/** What differs from the version before; null where there is none. An excerpt tells of what it is made of. */
function changesSince(context: SectionContext, sections: readonly DraftSection[]): Changes | null {
  const { previous, whole } = context
  if (previous === undefined) return null
  const now = whole ?? { ...previous, sections: numberSections(edited(sections, context)) }
  return { previous, sections: compareDocuments(previous, now) }
}
