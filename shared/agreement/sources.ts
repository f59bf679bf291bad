import { figureWords } from '../model/explain/figureWords.ts'

/** Where a field of the document comes from, for a person who asks. */
export interface SourceDescription {
  /** What it is, such as "Revenue goal". */
  readonly words: string
  /** The part of the plan where it is set; null where it is computed. */
  readonly path: readonly (string | number)[] | null
}

/** @param source the source that a field of the document names */
export function describeSource(source: string): SourceDescription {
  const [root, ...parts] = source.split('.')
  if (root === 'plan') {
    return {
      words: wordsFor(source, PLAN_WORDS) ?? 'Plan',
      path: parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    }
  }
  if (source === 'composedAt') return { words: 'Version and moment of writing', path: null }
  if (source === 'previous') return { words: 'The version before this one', path: null }
  if (root === 'chances') return { words: 'Computed: a simulation of the plan', path: null }
  const figure = figureWords(parts.join('.'))
  return { words: figure === null ? 'Computed from the plan' : `Computed: ${figure.formula}`, path: null }
}

/**
 * Where somebody goes who wants to change a source or to see how it is computed: a path of the plan, empty where the model computes
 * it, or that of the step that holds it. Null where no step does.
 */
export function wayToSource(source: string): readonly (string | number)[] | null {
  if (source === 'composedAt') return null
  if (source === 'previous') return ['signoff']
  return describeSource(source).path ?? []
}

type Words = readonly (readonly [start: string, words: string])[]

/** The first entry that the source starts with; longer starts stand before shorter ones. */
const PLAN_WORDS: Words = [
  ['plan.name', 'Name of the plan'],
  ['plan.purpose', 'Purpose of the plan'],
  ['plan.company.name', 'Name of the company'],
  ['plan.company.unit', 'Business unit'],
  ['plan.company', 'Company: currency and language'],
  ['plan.people', 'People of both sides'],
  ['plan.calendar.holidays', 'Holidays of the working calendar'],
  ['plan.calendar', 'Working calendar'],
  ['plan.horizon', 'Months that the plan is for'],
  ['plan.goal.amounts', 'Revenue goal'],
  ['plan.goal.sourcedShare', 'Share of the goal that marketing sources'],
  ['plan.goal.valueBasis', 'What a deal’s value counts'],
  ['plan.goal.entrySeasonality', 'Seasons of new leads'],
  ['plan.goal', 'Revenue goal'],
  ['plan.stages', 'Stages and their definitions'],
  ['plan.segments', 'Segments'],
  ['plan.history', 'History'],
  ['plan.baseline.sales.leadsPerRep', 'Leads that a rep can work a month'],
  ['plan.baseline.sales', 'Sales team'],
  ['plan.baseline', 'Baseline: rates, values and days that both sides adopted, with the scenario’s changes'],
  ['plan.commitments', 'Commitments'],
  ['plan.terms.leadClasses', 'Classes of leads and how sales works them'],
  ['plan.terms.duties', 'What each side does beside its promises'],
  ['plan.terms.guarantees', 'Guarantees'],
  ['plan.terms.escalation', 'Steps after a miss'],
  ['plan.terms.reports', 'Reports'],
  ['plan.terms.meetings', 'Meetings'],
  ['plan.terms.responsibilities', 'Who does what'],
  ['plan.terms.initiatives', 'Initiatives'],
  ['plan.terms.register', 'Assumptions, risks and decisions'],
  ['plan.terms', 'Terms of the agreement'],
  ['plan.personas.profile', 'Ideal customer profile'],
  ['plan.personas', 'Personas'],
  ['plan.definitions.glossary', 'Glossary'],
  ['plan.definitions.triggerEvents', 'Trigger events'],
  ['plan.definitions.qualification', 'Qualification checklist'],
  ['plan.definitions.matrix', 'Fit and interest'],
  ['plan.definitions.scoring', 'Lead scoring'],
  ['plan.definitions.routing', 'Routing'],
  ['plan.definitions.rejectReasons', 'Reasons to reject a lead'],
  ['plan.definitions.nurtureTracks', 'Nurture tracks'],
  ['plan.definitions', 'Definitions'],
  ['plan.cadence', 'Pace within a month'],
  ['plan.pastWork', 'How leads were worked before'],
  ['plan.response', 'First touch: who makes it'],
  ['plan.scenarios', 'Scenarios'],
  ['plan.listedFigures', 'Figures of an earlier plan'],
  ['plan.agreement.scenarioId', 'Scenario that the agreement states'],
  ['plan.agreement.reviews', 'Review dates'],
  ['plan.agreement.owner', 'Owner of the agreement'],
  ['plan.agreement', 'Term of the agreement'],
]

function wordsFor(source: string, all: Words): string | null {
  return all.find(([start]) => source === start || source.startsWith(`${start}.`))?.[1] ?? null
}
