import type { Scoring } from './scoring.ts'

/** Rules to begin a scoring with: two on who the lead is, one against it, three on what it did. */
export const USUAL_SCORING: Scoring = {
  rules: [
    {
      name: 'Company of the right size',
      criterion: { kind: 'between', attribute: 'Employees', atLeast: 50, atMost: 1000 },
      points: 20,
    },
    {
      name: 'Decides or has a say',
      criterion: { kind: 'is', attribute: 'Seniority', values: ['Head', 'Director', 'VP', 'C-level'] },
      points: 20,
    },
    {
      name: 'Private mail address',
      criterion: { kind: 'is', attribute: 'Email type', values: ['Private'] },
      points: -15,
    },
    {
      name: 'Asked for a demo',
      criterion: { kind: 'did', behaviour: 'Asked for a demo', halfLifeDays: null },
      points: 50,
    },
    {
      name: 'Looked at prices',
      criterion: { kind: 'did', behaviour: 'Visited the price page', halfLifeDays: 30 },
      points: 20,
    },
    {
      name: 'Came to a webinar',
      criterion: { kind: 'did', behaviour: 'Attended a webinar', halfLifeDays: 60 },
      points: 15,
    },
  ],
  disqualifiers: [
    { name: 'Student', condition: { kind: 'is', attribute: 'Seniority', values: ['Student'] } },
  ],
  threshold: 50,
}

export const EMPTY_SCORING: Scoring = { rules: [], disqualifiers: [], threshold: 0 }
