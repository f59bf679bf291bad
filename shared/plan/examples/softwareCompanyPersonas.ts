/** Whom the company of the example wants as customers, and who takes part in their purchases. Made up. */
export const softwareCompanyPersonas = {
  profile: {
    summary:
      'Service companies of 50 to 1,000 people in North America that plan crews and jobs in spreadsheets and lose a day a week to it. They have somebody whose job operations are, and a system of record that we can connect to.',
    attributes: [
      {
        name: 'Industry',
        wanted: 'Field service, facility management, installation, equipment rental',
        condition: {
          kind: 'is',
          attribute: 'Industry',
          values: ['Field service', 'Facility management', 'Installation', 'Equipment rental'],
        },
      },
      {
        name: 'Company size',
        wanted: '50 to 1,000 people, 20 or more of them in the field',
        condition: { kind: 'between', attribute: 'Employees', atLeast: 50, atMost: 1000 },
      },
      {
        name: 'Place',
        wanted: 'United States or Canada',
        condition: { kind: 'is', attribute: 'Country', values: ['United States', 'Canada'] },
      },
      {
        name: 'How they plan today',
        wanted: 'Spreadsheets, or a calendar that several people keep',
        condition: null,
      },
      { name: 'System of record', wanted: 'An accounting or ERP system with an interface', condition: null },
    ],
    disqualifiers: [
      {
        name: 'Fewer than 20 people: too small for the price',
        condition: { kind: 'between', attribute: 'Employees', atLeast: null, atMost: 19 },
      },
      {
        name: 'Student, consultant or competitor',
        condition: {
          kind: 'is',
          attribute: 'Relation',
          values: ['Student', 'Consultant', 'Competitor'],
        },
      },
      { name: 'Under contract with another supplier for more than 18 months', condition: null },
    ],
  },
  buyers: [
    {
      id: 'head-of-operations',
      name: 'Head of operations',
      jobTitles: 'VP Operations, Director of Operations, Head of Service Delivery',
      buyingRole: 'decision-maker',
      attributes: [
        {
          name: 'Level',
          wanted: 'Reports to the managing director',
          condition: { kind: 'is', attribute: 'Seniority', values: ['VP', 'Director', 'Head'] },
        },
        { name: 'Team', wanted: 'Answers for 20 to 300 people in the field', condition: null },
      ],
      behaviours:
        'Asks two peers before asking a supplier.\nSees a demonstration only when the numbers of a similar company are on the table.\nReads on the phone, early in the morning.',
      goals:
        'More jobs a day with the crews there are.\nFewer visits that have to be repeated.\nA plan for next week that still holds on Wednesday.',
      pains:
        'Dispatch lives in one person’s head and one spreadsheet.\nCustomers hear of delays from the technician at the door.\nEvery report takes two days and is out of date when it is done.',
      objections:
        'The crews will not use another app.\nWe tried this in 2023 and went back to the spreadsheet.\nNot before the summer season is over.',
      disqualifiers: [{ name: 'All field work is done by subcontractors', condition: null }],
      segmentIds: ['demo-request', 'partner'],
    },
    {
      id: 'dispatch-manager',
      name: 'Dispatch manager',
      jobTitles: 'Dispatch Manager, Service Coordinator, Scheduling Lead',
      buyingRole: 'champion',
      attributes: [
        {
          name: 'Function',
          wanted: 'Plans jobs and crews every day',
          condition: { kind: 'is', attribute: 'Function', values: ['Dispatch', 'Scheduling', 'Operations'] },
        },
      ],
      behaviours:
        'Looks for templates and how-to articles late in the day.\nComes to webinars and stays for the questions.\nTries the product with next week’s real plan.',
      goals:
        'Go home on time.\nSee at a glance who is where and who is free.\nChange the plan without calling eight people.',
      pains:
        'Every sick call means an hour on the telephone.\nIs blamed for delays that nobody could see coming.',
      objections: 'I know all of this by heart; typing it in takes longer.\nMy manager will not pay for it.',
      disqualifiers: [],
      segmentIds: ['webinar', 'content'],
    },
    {
      id: 'finance-lead',
      name: 'Finance lead',
      jobTitles: 'CFO, Finance Director, Controller',
      buyingRole: 'economic-buyer',
      attributes: [
        {
          name: 'Function',
          wanted: 'Signs for purchases above $25,000',
          condition: { kind: 'is', attribute: 'Function', values: ['Finance'] },
        },
      ],
      behaviours:
        'Comes in late and asks for the total over three years.\nWants a reference of the same size, and to call it without us.',
      goals:
        'Invoices that go out in the week of the job.\nKnow the margin of a job while it can still be changed.',
      pains:
        'Hours and parts that were never billed.\nA forecast that operations and finance write separately.',
      objections:
        'What does it replace?\nThe saving is hours, and hours are not money until somebody leaves.\nOne more supplier to audit.',
      disqualifiers: [{ name: 'Budget for the year is already spent and cannot be moved', condition: null }],
      segmentIds: ['demo-request', 'partner'],
    },
  ],
  validatedBy: 'Tom Okafor and Jonas Keller: 14 customer interviews, and the 40 latest deals won and lost',
  reviewOn: '2027-06-30',
  revisions: [
    {
      day: '2026-06-18',
      by: 'Tom Okafor',
      change: 'First version, from eight customer interviews.',
    },
    {
      day: '2026-09-24',
      by: 'Jonas Keller',
      change:
        'Finance lead added: in 11 of the 40 latest deals finance asked for a business case that nobody had prepared.',
    },
    {
      day: '2026-12-03',
      by: 'Tom Okafor, Jonas Keller',
      change:
        'Lower end of company size raised from 30 to 50 people: smaller companies bought and left within the year.',
    },
  ],
}
