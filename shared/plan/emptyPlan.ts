import { firstDay, lastDay, addMonths, type Month } from '../base/month.ts'
import { SegmentId, StageId } from './ids.ts'
import { Plan } from './plan.ts'
import type { Side } from './company.ts'
import { steady, type SegmentDrivers } from './drivers.ts'

/** The usual stages from a lead to a customer, with the definitions that most teams start from. */
const USUAL_STAGES: readonly (readonly [id: string, name: string, owner: Side, definition: string])[] = [
  ['lead', 'Lead', 'marketing', 'A known person who may buy, with a name and a way to reach them.'],
  ['mql', 'MQL', 'marketing', 'A lead that meets the agreed fit and interest and is handed to sales.'],
  ['sal', 'SAL', 'sales', 'An MQL that sales has looked at and accepted.'],
  [
    'sql',
    'SQL',
    'sales',
    'A lead that sales has spoken with and found worth an opportunity: the qualification checklist is met.',
  ],
  ['opportunity', 'Opportunity', 'sales', 'A deal with a value and an expected close.'],
  ['customer', 'Customer', 'sales', 'A deal won.'],
]

/** Stands where the company's name will be. */
export const NO_COMPANY_YET = 'Your company'

export const FIRST_SEGMENT = SegmentId.parse('all-leads')

/**
 * A plan that holds nothing but the usual stages: no history, no goal, no commitments, every driver at 0.
 * @param start first month of a horizon of 12
 */
export function emptyPlan(name: string, start: Month): Plan {
  const stages = USUAL_STAGES.map(([id, stageName, owner, definition]) => ({
    id,
    name: stageName,
    definition,
    entryRule: '',
    exitRule: '',
    owner,
    evidence: '',
    longestStayDays: null,
  }))
  return Plan.parse({
    name,
    purpose: '',
    company: { name: NO_COMPANY_YET, unit: '', currency: 'USD', locale: 'en-US', fiscalYearStart: 1 },
    people: [],
    calendar: {
      timeZone: 'America/New_York',
      windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
      holidays: [],
    },
    horizon: { start, months: 12 },
    goal: {
      period: 'horizon',
      periodsFrom: 'fiscal-year',
      amounts: [0],
      valueBasis: 'first-year',
      sourcedShare: 1,
      confidence: 0.8,
      entrySeasonality: null,
    },
    stages,
    handoffStageId: 'mql',
    segments: [{ id: FIRST_SEGMENT, name: 'All leads', marketingSourced: true }],
    history: { start: addMonths(start, -12), months: 0, entries: {}, sources: [] },
    baseline: {
      segments: {
        [FIRST_SEGMENT]: emptyDrivers(stages.slice(0, -1).map((stage) => StageId.parse(stage.id))),
      },
      sales: { reps: [], leadsPerRep: steady(0) },
    },
    scenarios: [],
    commitments: [],
    agreement: {
      title: 'Service level agreement between marketing and sales',
      scenarioId: null,
      paper: 'A4',
      owner: '',
      start: firstDay(start),
      end: lastDay(addMonths(start, 11)),
      reviews: [],
      without: [],
    },
  })
}

/** Drivers of a segment that nothing is known of yet. */
export function emptyDrivers(leaving: readonly StageId[]): SegmentDrivers {
  return {
    entries: steady(0),
    dealValue: steady(0),
    transitions: Object.fromEntries(
      leaving.map((stageId) => [stageId, { rate: steady(0), lagDays: steady(0), evidence: null }]),
    ),
  }
}
