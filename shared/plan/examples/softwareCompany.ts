import { steady } from '../drivers.ts'
import { Plan } from '../plan.ts'
import { softwareCompanyDefinitions, softwareCompanyStageDetails } from './softwareCompanyDefinitions.ts'
import { softwareCompanyFigures } from './softwareCompanyFigures.ts'
import { softwareCompanyEntries, softwareCompanySpend } from './softwareCompanyHistory.ts'
import { softwareCompanyPersonas } from './softwareCompanyPersonas.ts'
import { softwareCompanySegments } from './softwareCompanySegments.ts'
import { softwareCompanyPastWork, softwareCompanyTerms } from './softwareCompanyTerms.ts'

const STAGES = [
  {
    id: 'lead',
    name: 'Lead',
    owner: 'marketing',
    definition:
      'A known person at a company of 50 to 1,000 people who may buy, with a name, a work address and a source.',
    entryRule:
      'A form, an event list or a referral is recorded in the CRM with name, work email and company.',
    exitRule: 'The lead meets the agreed fit and interest, or is disqualified with a reason.',
    evidence: 'CRM lead record with source',
    longestStayDays: 180,
  },
  {
    id: 'mql',
    name: 'MQL',
    owner: 'sales',
    definition: 'A lead that meets the agreed fit and interest and is handed to sales.',
    entryRule: 'Fit A with medium or high interest, or fit B with high interest.',
    exitRule: 'Sales accepts it, or rejects it with a reason code.',
    evidence: 'Lead status MQL with date, score and trigger',
    longestStayDays: 3,
  },
  {
    id: 'sal',
    name: 'SAL',
    owner: 'sales',
    definition: 'An MQL that sales has looked at and accepted.',
    entryRule: 'A rep has checked fit and interest and taken the lead on.',
    exitRule: 'A conversation took place, or all agreed attempts were made.',
    evidence: 'Owner set and first task logged',
    longestStayDays: 14,
  },
  {
    id: 'sql',
    name: 'SQL',
    owner: 'sales',
    definition:
      'A lead that sales has spoken with and found worth an opportunity: the qualification checklist is met.',
    entryRule: 'Need, authority and timing are confirmed in a conversation and noted.',
    exitRule: 'An opportunity is opened, or the lead goes back to nurture with a reason.',
    evidence: 'Qualification fields filled in',
    longestStayDays: 30,
  },
  {
    id: 'opportunity',
    name: 'Opportunity',
    owner: 'sales',
    definition: 'A deal with a value and an expected close.',
    entryRule: 'The buyer agreed to an evaluation; amount and close date are set.',
    exitRule: 'Won, or lost with a reason.',
    evidence: 'Opportunity record with amount and close date',
    longestStayDays: 120,
  },
  {
    id: 'customer',
    name: 'Customer',
    owner: 'sales',
    definition: 'A deal won: the contract is signed.',
    entryRule: 'The signed contract is filed.',
    exitRule: '',
    evidence: 'Opportunity closed as won',
    longestStayDays: null,
  },
]

const REPS = ['Ada Lindqvist', 'Ben Osei', 'Carla Mendes', 'Dmitri Volkov', 'Elif Kaya', 'Farid Rahimi']
const NEW_REPS = [
  { name: 'Grace Liu', hired: '2026-12' },
  { name: 'Hugo Brandt', hired: '2027-02' },
]

/** A mid-market software company: 4 segments, 6 stages, 24 months of history, 8 reps of whom two are ramping. Made up. */
export const softwareCompany: Plan = Plan.parse({
  name: 'Halden Software · SLA 2027',
  purpose:
    'Marketing and sales agree how many qualified leads are handed over each month and how they are worked, so that the revenue goal of 2027 is reached with the people we have.',
  company: {
    name: 'Halden Software',
    unit: 'Mid-market, North America',
    currency: 'USD',
    locale: 'en-US',
    fiscalYearStart: 1,
  },
  people: [
    person('ines-albrecht', 'Ines Albrecht', 'Chief Marketing Officer', 'marketing', 'sponsor', true),
    person('tom-okafor', 'Tom Okafor', 'Head of Demand Generation', 'marketing', 'owner', true),
    person('mei-tanaka', 'Mei Tanaka', 'Marketing Operations Manager', 'marketing', 'contact', false),
    person('priya-raman', 'Priya Raman', 'VP Sales', 'sales', 'sponsor', true),
    person('jonas-keller', 'Jonas Keller', 'Director of Sales Development', 'sales', 'owner', true),
    person('sara-nolan', 'Sara Nolan', 'Sales Operations Manager', 'sales', 'contact', false),
  ],
  calendar: {
    timeZone: 'America/New_York',
    windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    holidays: [
      { day: '2027-01-01', name: 'New Year’s Day' },
      { day: '2027-01-18', name: 'Martin Luther King Jr. Day' },
      { day: '2027-05-31', name: 'Memorial Day' },
      { day: '2027-07-05', name: 'Independence Day (observed)' },
      { day: '2027-09-06', name: 'Labor Day' },
      { day: '2027-11-25', name: 'Thanksgiving' },
      { day: '2027-11-26', name: 'Day after Thanksgiving' },
      { day: '2027-12-24', name: 'Christmas Day (observed)' },
    ],
  },
  horizon: { start: '2027-01', months: 12 },
  goal: {
    period: 'quarter',
    periodsFrom: 'fiscal-year',
    amounts: [1_900_000, 2_200_000, 2_350_000, 2_750_000],
    valueBasis: 'first-year',
    sourcedShare: 0.7,
    confidence: 0.8,
    entrySeasonality: [0.92, 1, 1.12, 1.06, 1.08, 1, 0.82, 0.74, 1.14, 1.2, 1.1, 0.82],
  },
  stages: STAGES.map((stage) => Object.assign(stage, softwareCompanyStageDetails[stage.id])),
  handoffStageId: 'mql',
  segments: softwareCompanySegments.map(({ id, name, marketingSourced }) => ({ id, name, marketingSourced })),
  history: {
    start: '2025-01',
    months: 24,
    entries: softwareCompanyEntries,
    spend: softwareCompanySpend,
    sources: [],
  },
  baseline: {
    segments: Object.fromEntries(
      softwareCompanySegments.map(({ id, entries, spend, dealValue, steps }) => [
        id,
        {
          entries: steady(entries),
          dealValue: steady(dealValue),
          ...(spend === null ? {} : { spend: steady(spend) }),
          transitions: Object.fromEntries(
            steps.map(({ from, rate, lagDays, trials, successes }) => [
              from,
              {
                rate: steady(rate),
                lagDays: steady(lagDays),
                evidence: { trials, successes, until: '2026-12' },
              },
            ]),
          ),
        },
      ]),
    ),
    sales: {
      reps: [...REPS.map((name) => rep(name, null)), ...NEW_REPS.map(({ name, hired }) => rep(name, hired))],
      leadsPerRep: steady(68),
    },
  },
  scenarios: [
    {
      id: 'base',
      name: 'Base',
      kind: 'base',
      overrides: {},
      note: 'The figures that both sides adopted in the first week of January 2027.',
    },
    {
      id: 'best',
      name: 'Best',
      kind: 'best',
      overrides: {
        'rate:demo-request:sal': steady(0.56),
        'rate:webinar:sal': steady(0.34),
        'entries:demo-request': steady(185),
      },
      note: 'The new product page and the revised call guide both work.',
    },
    {
      id: 'worst',
      name: 'Worst',
      kind: 'worst',
      overrides: {
        'entries:content': steady(1100),
        'rate:demo-request:opportunity': steady(0.24),
        reps: steady(7),
      },
      note: 'Search traffic falls further and one rep leaves.',
    },
    {
      id: 'webinar-push',
      name: 'Webinar push',
      kind: 'own',
      overrides: { 'entries:webinar': steady(560), 'rate:webinar:lead': steady(0.31), reps: steady(9) },
      note: 'Two more webinars a month, a slightly broader audience, one more rep.',
    },
  ],
  commitments: [
    {
      id: 'mqls',
      side: 'marketing',
      metric: { kind: 'leads-handed-over', segmentId: null },
      per: 'month',
      minimum: 420,
      target: 470,
      stretch: 520,
      owner: 'Tom Okafor',
      source: 'CRM report “MQLs by month”',
    },
    {
      id: 'demo-mqls',
      side: 'marketing',
      metric: { kind: 'leads-handed-over', segmentId: 'demo-request' },
      per: 'month',
      minimum: 100,
      target: 115,
      stretch: 130,
      owner: 'Tom Okafor',
      source: 'CRM report “MQLs by month”, source demo request',
    },
    {
      id: 'data-complete',
      side: 'marketing',
      metric: { kind: 'data-complete' },
      per: 'month',
      minimum: 0.9,
      target: 0.95,
      stretch: 0.98,
      owner: 'Mei Tanaka',
      source: 'CRM report “MQLs with all required fields”',
    },
    {
      id: 'first-touch',
      side: 'sales',
      metric: { kind: 'first-touch-within', minutes: 240, clock: 'business' },
      per: 'month',
      minimum: 0.8,
      target: 0.9,
      stretch: 0.95,
      owner: 'Jonas Keller',
      source: 'CRM report “Time to first touch”',
    },
    {
      id: 'attempts',
      side: 'sales',
      metric: { kind: 'attempts-within', attempts: 5, days: 14 },
      per: 'month',
      minimum: 0.75,
      target: 0.85,
      stretch: 0.9,
      owner: 'Jonas Keller',
      source: 'CRM report “Attempts by lead”',
    },
    {
      id: 'decided',
      side: 'sales',
      metric: { kind: 'decided-within', minutes: 960 },
      per: 'month',
      minimum: 0.85,
      target: 0.92,
      stretch: 0.97,
      owner: 'Sara Nolan',
      source: 'CRM report “Accepted or rejected”',
    },
  ],
  definitions: softwareCompanyDefinitions,
  agreement: {
    title: 'Service level agreement between marketing and sales',
    scenarioId: 'base',
    paper: 'Letter',
    owner: 'Sara Nolan',
    start: '2027-01-01',
    end: '2027-12-31',
    reviews: ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-15'],
    without: [],
  },
  personas: softwareCompanyPersonas,
  terms: softwareCompanyTerms,
  pastWork: softwareCompanyPastWork,
  ...softwareCompanyFigures,
})

function person(id: string, name: string, title: string, side: string, part: string, signs: boolean): object {
  const email = `${name.toLowerCase().replace(' ', '.')}@halden.example`
  return { id, name, title, email, side, part, signs }
}

function rep(name: string, hired: string | null): object {
  return {
    id: name.toLowerCase().replace(' ', '-'),
    name,
    hired,
    rampMonths: hired === null ? 0 : 5,
    startShare: hired === null ? 1 : 0.25,
    left: null,
    availability: 1,
  }
}
