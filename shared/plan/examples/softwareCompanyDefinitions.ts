import type { z } from 'zod'
import type { Definitions } from '../definitions.ts'
import { QUALIFICATION_TEMPLATES } from '../qualificationTemplates.ts'
import { USUAL_GLOSSARY } from '../usualGlossary.ts'
import { USUAL_REASONS } from '../usualReasons.ts'

/** What the records of each stage hold, and leads that show where it begins and ends. Made up. */
export const softwareCompanyStageDetails: Readonly<
  Record<string, { requiredFields: string; examples?: string[]; counterExamples?: string[] }>
> = {
  lead: {
    requiredFields: 'Name, work email, company, source',
    examples: [
      'Dispatch manager of a 300-person facility manager who downloaded the crew planning template with her work address.',
      'Operations director of an installation firm, met at the trade fair, badge scanned and company checked.',
      'Head of service delivery named by a partner, with her consent to be written to.',
    ],
    counterExamples: [
      'A visitor who read eleven articles and left no name.',
      'A private mail address without a company, from a prize draw.',
      'A job applicant who filled in the contact form.',
    ],
  },
  mql: {
    requiredFields: 'Name, work email, phone, company, employees, industry, country, source, score, trigger',
    examples: [
      'Dispatch manager, 420 people, lift maintenance: came to two webinars in May, stayed for the questions and looked at prices.',
      'VP operations, 180 people, equipment rental: asked for a demo the day after reading the case of a rental firm.',
      'Head of service delivery, 650 people, field service: came to a webinar and looked at prices in the same week, a second depot just opened.',
    ],
    counterExamples: [
      'Student at a technical university: five downloads in one evening, for a thesis.',
      'Consultant with twelve people who collects the papers of all suppliers.',
      'Right company, right title, one newsletter opened in January and nothing since.',
    ],
  },
  sal: {
    requiredFields: 'Owner, day of acceptance',
    examples: [
      'The lift maintenance firm above: the rep checked size and region, took it on and called the same day.',
    ],
    counterExamples: ['Opened by a rep and left in the queue: nobody has said yes to it.'],
  },
  sql: {
    requiredFields: 'Problem, people who decide, range of budget, timing',
    examples: [
      'Spoke 25 minutes with the head of operations: the one dispatcher leaves in autumn, the plan is one spreadsheet, 40 thousand are set aside.',
    ],
    counterExamples: [
      'A friendly call with somebody who wants to stay informed and could name no problem.',
      'Problem and budget are clear, but nothing will be decided before the contract with another supplier ends in two years.',
    ],
  },
  opportunity: {
    requiredFields: 'Amount, expected close, competitors, next step',
    examples: [
      'A trial with next week’s real plan is agreed, with two days for it; 32 thousand in the first year, close expected in June.',
    ],
    counterExamples: ['A quote sent because somebody asked for a number, without a next step.'],
  },
  customer: { requiredFields: 'Signed contract, start date' },
}

const GLOSSARY_HERE = new Set([
  'Hand-raiser',
  'Hand-off',
  'Fit',
  'Interest',
  'Trigger event',
  'Attempt',
  'Reached',
  'First touch',
  'Rejected lead',
  'Recycled lead',
  'Disqualified lead',
  'Nurture',
  'Sourced',
  'Capacity',
])

/** What usual words mean here, by the levels of the matrix. */
const MEANINGS_HERE: Readonly<Record<string, string>> = {
  Fit: 'Who a lead is, by the points of the rules on company and person. A: 45 points or more. B: 25 to 44. C: fewer than 25.',
  Interest:
    'What a lead did and when, by points that fade. High: 30 points or more. Medium: 12 up to 30. Low: fewer than 12.',
}

const PASSED_ON: Readonly<Record<string, string>> = {
  'no-need-now': 'later-this-year',
  'no-budget': 'later-this-year',
  'not-reached': 'wake-up',
}

const REASON_IDS: readonly string[] = [
  'not-our-customer',
  'wrong-person',
  'no-need-now',
  'no-budget',
  'not-reached',
  'data-missing',
  'already-known',
  'will-not-buy',
]

/** What the example company has agreed about words and leads. Made up. */
export const softwareCompanyDefinitions: z.input<typeof Definitions> = {
  glossary: USUAL_GLOSSARY.filter(({ term }) => GLOSSARY_HERE.has(term)).map(({ term, meaning }) => ({
    term,
    meaning: MEANINGS_HERE[term] ?? meaning,
  })),
  triggerEvents: [
    {
      name: 'New head of operations',
      meaning:
        'New people change tools in their first year. Seen in news alerts and on profiles; call within a week.',
    },
    {
      name: 'Another depot or region',
      meaning: 'Planning in one spreadsheet breaks at the second place. Seen in local news and job adverts.',
    },
    {
      name: 'Several dispatchers wanted at once',
      meaning:
        'More jobs than the plan can hold, or somebody has left. Seen on job sites, checked each Monday.',
    },
    {
      name: 'A large maintenance contract won',
      meaning: 'Promised response times that nobody can keep by telephone. Seen in tender results.',
    },
  ],
  qualification: {
    framework: 'BANT',
    items: QUALIFICATION_TEMPLATES.find(({ framework }) => framework === 'BANT')?.items ?? [],
  },
  scoring: {
    rules: [
      {
        name: 'Company of our size',
        criterion: { kind: 'between', attribute: 'Employees', atLeast: 50, atMost: 1000 },
        points: 20,
      },
      {
        name: 'Industry we know',
        criterion: {
          kind: 'is',
          attribute: 'Industry',
          values: ['Field service', 'Facility management', 'Installation', 'Equipment rental'],
        },
        points: 15,
      },
      {
        name: 'Plans or runs the work',
        criterion: { kind: 'is', attribute: 'Function', values: ['Dispatch', 'Scheduling', 'Operations'] },
        points: 15,
      },
      {
        name: 'Decides',
        criterion: { kind: 'is', attribute: 'Seniority', values: ['VP', 'Director', 'Head'] },
        points: 10,
      },
      {
        name: 'Private mail address',
        criterion: { kind: 'is', attribute: 'Email type', values: ['Private'] },
        points: -20,
      },
      {
        name: 'Asked for a demo',
        criterion: { kind: 'did', behaviour: 'Asked for a demo', halfLifeDays: null },
        points: 40,
      },
      {
        name: 'Looked at prices',
        criterion: { kind: 'did', behaviour: 'Visited the price page', halfLifeDays: 21 },
        points: 20,
      },
      {
        name: 'Came to a webinar',
        criterion: { kind: 'did', behaviour: 'Attended a webinar', halfLifeDays: 45 },
        points: 15,
      },
      {
        name: 'Downloaded a paper',
        criterion: { kind: 'did', behaviour: 'Downloaded a paper', halfLifeDays: 30 },
        points: 8,
      },
    ],
    disqualifiers: [
      {
        name: 'Fewer than 20 people: too small for the price',
        condition: { kind: 'between', attribute: 'Employees', atLeast: null, atMost: 19 },
      },
      {
        name: 'Student, consultant or competitor',
        condition: { kind: 'is', attribute: 'Relation', values: ['Student', 'Consultant', 'Competitor'] },
      },
    ],
    threshold: 50,
  },
  matrix: {
    fit: [
      { name: 'C: outside the profile', from: null },
      { name: 'B: fits in part', from: 25 },
      { name: 'A: fits well', from: 45 },
    ],
    interest: [
      { name: 'Low', from: null },
      { name: 'Medium', from: 12 },
      { name: 'High', from: 30 },
    ],
    treatments: [
      ['Newsletter only', 'Newsletter only', 'Marketing checks by hand within 2 business days'],
      ['Nurture: basics', 'Nurture: basics', 'Hand over, worked last'],
      ['Nurture: basics', 'Hand over', 'Hand over, worked first'],
    ],
    handRaiserTreatment:
      'Hand over at once, whatever the points, unless an exclusion applies. Worked as demo requests are: first touch within 1 business hour.',
    handRaiserBehaviours: ['Asked for a demo', 'Asked to be called'],
  },
  routing: {
    takers: [
      { id: 'ada-lindqvist', name: 'Ada Lindqvist', weight: 1, cap: 75 },
      { id: 'ben-osei', name: 'Ben Osei', weight: 1, cap: 75 },
      { id: 'carla-mendes', name: 'Carla Mendes', weight: 1, cap: 75 },
      { id: 'dmitri-volkov', name: 'Dmitri Volkov', weight: 1, cap: 75 },
      { id: 'elif-kaya', name: 'Elif Kaya', weight: 1, cap: 75 },
      { id: 'farid-rahimi', name: 'Farid Rahimi', weight: 1, cap: 75 },
      { id: 'grace-liu', name: 'Grace Liu', weight: 0.5, cap: 40 },
      { id: 'canada-team', name: 'Partner team Canada', weight: 0, cap: 60 },
    ],
    rules: [
      {
        name: 'Canada goes to the partner',
        when: [{ kind: 'is', attribute: 'Country', values: ['Canada'] }],
        to: 'canada-team',
      },
      {
        name: 'Large facility managers go to Ada',
        when: [
          { kind: 'is', attribute: 'Industry', values: ['Facility management'] },
          { kind: 'between', attribute: 'Employees', atLeast: 500, atMost: null },
        ],
        to: 'ada-lindqvist',
      },
      {
        name: 'Equipment rental goes to Carla',
        when: [{ kind: 'is', attribute: 'Industry', values: ['Equipment rental'] }],
        to: 'carla-mendes',
      },
    ],
    fallback: 'Jonas Keller shares them out by hand on the same business day.',
  },
  rejectReasons: USUAL_REASONS.map((reason, index) => {
    const id = REASON_IDS[index] ?? `reason-${index + 1}`
    return Object.assign({ id, nurtureTrackId: PASSED_ON[id] ?? null }, reason)
  }),
  nurtureTracks: [
    {
      id: 'basics',
      name: 'Basics',
      owner: 'marketing',
      leads: 'Fit A with low interest, and fit B with low or medium interest',
      contents:
        'Six mails in eight weeks: how others plan their crews, one figure each; then the monthly letter.',
      reEntry: 'Meets the entry rule of the stage MQL, or asks for contact',
    },
    {
      id: 'later-this-year',
      name: 'Later this year',
      owner: 'marketing',
      leads: 'Returned with “No need now” or “No budget”',
      contents:
        'One letter a month by role; an invitation to the webinar of the quarter; a call by sales a month before the day that the lead named.',
      reEntry: 'The day that was named, a price page visit, or an answer',
    },
    {
      id: 'wake-up',
      name: 'Wake-up',
      owner: 'sales',
      leads: 'Returned with “Not reached”',
      contents: 'Two short mails by the rep after 30 and 60 days, with one question each.',
      reEntry: 'Any answer, or a new visit to the site',
    },
  ],
  mostRecycles: 2,
  blindLabels: [],
}
