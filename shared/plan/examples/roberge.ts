import { Month } from '../../base/month.ts'
import { steady } from '../drivers.ts'
import { emptyPlan, FIRST_SEGMENT } from '../emptyPlan.ts'
import { Plan } from '../plan.ts'

const STEPS = [
  { id: 'lead', name: 'Lead', next: { trials: 100, successes: 50 } },
  { id: 'contacted', name: 'Contacted', next: { trials: 50, successes: 30 } },
  { id: 'sql', name: 'SQL', next: { trials: 30, successes: 15 } },
  { id: 'opportunity', name: 'Opportunity', next: { trials: 15, successes: 5 } },
]

const DEFINITIONS: Readonly<Record<string, string>> = {
  lead: 'A known person who may buy. Marketing hands every lead to sales.',
  contacted: 'A lead that sales has had a two-way exchange with.',
  sql: 'A lead that sales has spoken with and found worth an opportunity.',
  opportunity: 'A deal with a value and an expected close.',
  customer: 'A deal won.',
}

/**
 * The small example: Mark Roberge's team of ten reps, with the figures that he gives for it. 100 leads became 5 customers
 * of $800 a month; $40,000 of new monthly revenue needs 1,000 leads a month.
 */
export const roberge: Plan = Plan.parse({
  ...emptyPlan('Roberge’s team', Month.parse('2027-01')),
  purpose: 'How many leads a month do ten reps need for $40,000 of new monthly revenue?',
  company: { name: 'Roberge’s team', unit: '', currency: 'USD', locale: 'en-US', fiscalYearStart: 1 },
  goal: {
    period: 'month',
    amounts: Array.from({ length: 12 }, () => 40_000),
    valueBasis: 'monthly-recurring',
    sourcedShare: 1,
    confidence: 0.8,
    entrySeasonality: null,
  },
  stages: [...STEPS, { id: 'customer', name: 'Customer' }].map(({ id, name }) => ({
    id,
    name,
    definition: DEFINITIONS[id] ?? '',
    entryRule: '',
    exitRule: '',
    owner: id === 'lead' ? 'marketing' : 'sales',
    evidence: '',
    longestStayDays: null,
  })),
  handoffStageId: 'lead',
  history: {
    start: '2026-12',
    months: 1,
    entries: {
      [FIRST_SEGMENT]: { lead: [100], contacted: [50], sql: [30], opportunity: [15], customer: [5] },
    },
    sources: [],
  },
  baseline: {
    segments: {
      [FIRST_SEGMENT]: {
        entries: steady(1000),
        dealValue: steady(800),
        transitions: Object.fromEntries(
          STEPS.map(({ id, next }) => [
            id,
            { rate: steady(next.successes / next.trials), lagDays: steady(0), evidence: next },
          ]),
        ),
      },
    },
    sales: {
      reps: Array.from({ length: 10 }, (_, index) => ({
        id: `rep-${index + 1}`,
        name: `Rep ${index + 1}`,
        hired: null,
        rampMonths: 0,
        startShare: 1,
        left: null,
        availability: 1,
      })),
      leadsPerRep: steady(100),
    },
  },
  commitments: [
    {
      id: 'leads',
      side: 'marketing',
      metric: { kind: 'leads-handed-over', segmentId: null },
      per: 'month',
      minimum: 900,
      target: 1000,
      stretch: 1100,
      owner: 'Head of marketing',
      source: 'CRM report of new leads',
    },
    {
      id: 'worked',
      side: 'sales',
      metric: { kind: 'leads-worked' },
      per: 'month',
      minimum: 900,
      target: 1000,
      stretch: 1000,
      owner: 'Head of sales',
      source: 'CRM report of leads worked',
    },
  ],
})
