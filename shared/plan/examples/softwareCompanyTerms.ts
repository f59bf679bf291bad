import type { z } from 'zod'
import { type Terms, USUAL_TERMS } from '../terms.ts'

/** As the CRM of the example company has it for 2026. Made up. */
export const softwareCompanyPastWork = {
  medianMinutes: 300,
  ninetyMinutes: 1440,
  attempts: 2.6,
  rejectedShare: 0.19,
}

/** How the example company works its kinds of leads, who does what, and what both sides keep in view. Made up. */
export const softwareCompanyTerms: z.input<typeof Terms> = {
  ...USUAL_TERMS,
  leadClasses: [
    {
      id: 'demo-requests',
      name: 'Demo requests',
      segmentIds: ['demo-request'],
      firstTouchMinutes: 60,
      clock: 'business',
      keptFor: 0.8,
      attempts: 6,
      withinDays: 10,
      channels: 'Phone first, then email',
      spacing: 'two attempts on the first day',
    },
    {
      id: 'partner-referrals',
      name: 'Partner referrals',
      segmentIds: ['partner'],
      firstTouchMinutes: 240,
      clock: 'business',
      keptFor: 0.8,
      attempts: 5,
      withinDays: 14,
      channels: 'Phone, naming the partner',
      spacing: 'a business day between attempts',
    },
    {
      id: 'webinars-and-content',
      name: 'Webinars and content',
      segmentIds: ['webinar', 'content'],
      firstTouchMinutes: 240,
      clock: 'business',
      keptFor: 0.8,
      attempts: 5,
      withinDays: 14,
      channels: 'Email and phone in turn',
      spacing: 'a business day between attempts',
    },
  ],
  responsibilities: [
    duty('definitions', 'Keep definitions, scoring and required fields up to date', [
      'Mei Tanaka, Sara Nolan',
      'Sara Nolan',
      'Tom Okafor, Jonas Keller',
      'Both teams',
    ]),
    duty('hand-off', 'Hand leads over with complete records', [
      'Demand generation',
      'Tom Okafor',
      'Sara Nolan',
      'Jonas Keller',
    ]),
    duty('routing', 'Route leads and keep the caps up to date', [
      'Sara Nolan',
      'Jonas Keller',
      'Mei Tanaka',
      'Reps',
    ]),
    duty('working', 'Work leads, accept them or give them back', [
      'Reps',
      'Jonas Keller',
      'Mei Tanaka',
      'Tom Okafor',
    ]),
    duty('nurture', 'Stay in touch with leads that are not ready', [
      'Demand generation',
      'Tom Okafor',
      'Reps',
      'Jonas Keller',
    ]),
    duty('reporting', 'Report on the commitments each month', [
      'Mei Tanaka, Sara Nolan',
      'Sara Nolan',
      'Tom Okafor, Jonas Keller',
      'Ines Albrecht, Priya Raman',
    ]),
    duty('changes', 'Change the agreement', [
      'Tom Okafor, Jonas Keller',
      'Ines Albrecht, Priya Raman',
      'Mei Tanaka, Sara Nolan',
      'Both teams',
    ]),
  ],
  initiatives: [
    {
      id: 'second-webinar',
      name: 'A second webinar each month, by role',
      side: 'marketing',
      owner: 'Tom Okafor',
      effect: 'About 60 more webinar leads a month from the second quarter on',
    },
    {
      id: 'complete-records',
      name: 'Employees and industry looked up before the hand-off',
      side: 'marketing',
      owner: 'Mei Tanaka',
      effect: 'Complete records on 95% of the leads',
    },
    {
      id: 'demo-rota',
      name: 'A rota of two reps who answer demo requests first',
      side: 'sales',
      owner: 'Jonas Keller',
      effect: 'First touch of demo requests within 1 business hour',
    },
    {
      id: 'onboarding',
      name: 'A call guide and shadowing for the two new reps',
      side: 'sales',
      owner: 'Jonas Keller',
      effect: 'Both work at full capacity after five months, as the plan counts on',
    },
  ],
  register: [
    {
      id: 'rates-hold',
      kind: 'assumption',
      words: 'Leads convert in 2027 as they did in 2025 and 2026; prices stay as they are.',
      owner: 'Mei Tanaka',
      reviewOn: '2027-03-31',
    },
    {
      id: 'both-hired',
      kind: 'assumption',
      words: 'Both new reps stay, and are fully ramped by the summer.',
      owner: 'Jonas Keller',
      reviewOn: '2027-06-30',
    },
    {
      id: 'search-traffic',
      kind: 'risk',
      words:
        'Search traffic falls further and brings fewer content leads. Watched monthly; the answer is the second webinar.',
      owner: 'Tom Okafor',
      reviewOn: '2027-03-31',
    },
    {
      id: 'spring-peak',
      kind: 'risk',
      words: 'More leads come from January to May than sales can work. Webinars and content wait first.',
      owner: 'Priya Raman',
      reviewOn: '2027-03-31',
    },
    {
      id: 'matrix-decides',
      kind: 'decision',
      words:
        'Fit B with medium interest is nurtured, not handed over: of such leads hardly any became customers.',
      owner: 'Tom Okafor',
      reviewOn: '2027-06-30',
    },
    {
      id: 'partner-leads',
      kind: 'decision',
      words: 'Partner referrals are worked under this agreement and do not count for marketing.',
      owner: 'Ines Albrecht',
      reviewOn: '2027-12-15',
    },
  ],
}

function duty(
  id: string,
  activity: string,
  [responsible, accountable, consulted, informed]: readonly [string, string, string, string],
): z.input<typeof Terms>['responsibilities'][number] {
  return { id, activity, responsible, accountable, consulted, informed }
}
