import type { AgreementDocument, Block, Inline, Section } from '../../shared/agreement/document.ts'
import { PersonId } from '../../shared/plan/ids.ts'

export function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text }]
}

export function tree(
  sections: readonly Section[],
  head: Partial<Omit<AgreementDocument, 'sections'>> = {},
): AgreementDocument {
  return {
    title: 'Service level agreement',
    company: 'Northwind Tools',
    unit: 'Europe',
    status: 'draft',
    version: 'Draft 1',
    scenario: 'Baseline',
    locale: 'en-GB',
    currency: 'EUR',
    paper: 'A4',
    composedAt: '2026-03-14T10:30:00Z',
    ...head,
    sections,
  }
}

/** One small document with every kind of block and inline. */
export function everyKind(head: Partial<Omit<AgreementDocument, 'sections'>> = {}): AgreementDocument {
  return tree(
    [
      {
        id: 'front',
        number: '',
        title: 'About this agreement',
        blocks: [
          {
            kind: 'facts',
            id: 'front-facts',
            title: 'The agreement',
            items: [
              {
                label: 'Company',
                value: [{ kind: 'field', text: 'Northwind Tools', source: 'plan.company.name' }],
              },
              { label: 'Owner', value: [{ kind: 'text', text: 'Not named yet', emphasis: true }] },
            ],
          },
          {
            kind: 'paragraph',
            inlines: words('This is an internal operating agreement. It is not a contract.'),
          },
        ],
      },
      {
        id: 'summary',
        number: '1',
        title: 'Summary',
        blocks: [
          { kind: 'heading', text: 'What this rests on' },
          {
            kind: 'list',
            ordered: true,
            items: [words('Rates stay within their intervals.'), words('Two reps start in April.')],
          },
          { kind: 'list', ordered: false, items: [words('Prices hold.')] },
        ],
      },
      {
        id: 'marketing-commitments',
        number: '2',
        title: 'Marketing’s commitments',
        blocks: [
          {
            kind: 'clause',
            id: 'leads',
            number: '2.1',
            inlines: [
              { kind: 'text', text: 'Marketing hands over ' },
              { kind: 'field', text: '160', source: 'plan.commitments.0' },
              { kind: 'text', text: ' leads a month', strong: true },
              { kind: 'text', text: ' (see ' },
              { kind: 'reference', target: 'rates', text: 'Table 1' },
              { kind: 'text', text: ' and ' },
              { kind: 'reference', target: 'leads-figure', text: 'Figure 1' },
              { kind: 'text', text: ').' },
            ],
          },
          {
            kind: 'clause',
            id: 'quality',
            number: '2.2',
            inlines: [
              { kind: 'text', text: 'Leads that fail ' },
              { kind: 'reference', target: 'leads', text: '2.1' },
              { kind: 'text', text: ' come back.' },
            ],
          },
          {
            kind: 'table',
            id: 'rates',
            caption: 'Table 1 · Conversion rates',
            description: 'Conversion rate of each stage with its interval.',
            columns: [
              { heading: 'Stage', align: 'start', share: 0.5 },
              { heading: 'Rate', align: 'end', share: 0.25 },
              { heading: 'Interval', align: 'end', share: 0.25 },
            ],
            rows: [
              [words('Lead to MQL'), words('31%'), words('28% – 34%')],
              [words('MQL to SQL'), words('18%'), []],
            ],
          },
          { kind: 'paragraph', note: true, inlines: words('Rates of the last 24 months.') },
        ],
      },
      {
        id: 'calculation',
        number: 'A',
        title: 'How the figures were computed',
        blocks: [
          {
            kind: 'figure',
            id: 'leads-figure',
            caption: 'Figure 1 · Leads needed against leads sales can work',
            description:
              'Leads needed rise from 150 in January to 190 in April; sales can work 170, from April on 200.',
            chart: {
              categories: ['Jan 2027', 'Feb 2027', 'Mar 2027', 'Apr 2027'],
              unit: 'leads a month',
              format: 'count',
              series: [
                {
                  name: 'Marketing plans',
                  role: 'marketing',
                  shape: 'column',
                  values: [140, 150, 165.5, null],
                },
                { name: 'Needed', role: 'goal', shape: 'line', values: [150, 160, 172.25, 190] },
                { name: 'Sales can work', role: 'sales', shape: 'step', values: [170, 170, 170, 200] },
              ],
            },
          },
          {
            kind: 'figure',
            id: 'revenue-figure',
            caption: 'Figure 2 · Revenue against goal',
            description: 'Revenue follows the goal closely.',
            chart: {
              categories: ['Jan 2027', 'Feb 2027', 'Mar 2027', 'Apr 2027'],
              unit: 'EUR',
              format: 'money',
              series: [
                { name: 'Goal', role: 'goal', shape: 'line', values: [100_000, 200_000, 300_000, 400_000] },
                {
                  name: 'Expected',
                  role: 'agreed',
                  shape: 'line',
                  values: [90_000, 210_000, 290_000, 410_000],
                },
                {
                  name: 'Last year',
                  role: 'baseline',
                  shape: 'line',
                  values: [80_000, 150_000, 240_000, 300_000],
                },
              ],
            },
          },
        ],
      },
      {
        id: 'acceptance',
        number: '3',
        title: 'Acceptance',
        blocks: signatures(['Dana Reyes', 'Sam Okafor']),
      },
    ],
    head,
  )
}

/** The document with an open point at its first clause. */
export function withOpenPoint(document: AgreementDocument): AgreementDocument {
  const openPoint = 'Is 160 what Dana meant?\nAsk her.'
  const mark = (block: Block): Block =>
    block.kind === 'clause' && block.id === 'leads' ? { ...block, openPoint } : block
  return {
    ...document,
    sections: document.sections.map((section) =>
      Object.assign({}, section, { blocks: section.blocks.map(mark) }),
    ),
  }
}

/** A picture of 8 by 4 red dots, as PNG. */
export const smallLogo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGM4oKCAFTFQTwIAVL4gAQJrU1oAAAAASUVORK5CYII='

export function signatures(names: readonly string[]): Block[] {
  return names.map((name, index) => ({
    kind: 'signature',
    personId: PersonId.parse(`person-${index + 1}`),
    name,
    title: index % 2 === 0 ? 'VP Marketing' : 'Head of Sales',
    side: index % 2 === 0 ? 'marketing' : 'sales',
  }))
}

/** Hardly anything: tables without rows, a chart without values, nobody who signs. */
export function almostEmpty(): AgreementDocument {
  return tree(
    [
      {
        id: 'front',
        number: '',
        title: 'About this agreement',
        blocks: [{ kind: 'facts', id: 'front-facts', title: 'The agreement', items: [] }],
      },
      {
        id: 'baseline',
        number: '1',
        title: 'Baseline',
        blocks: [
          {
            kind: 'table',
            id: 'rates',
            caption: 'Table 1 · Conversion rates',
            description: 'Conversion rate of each stage.',
            columns: [
              { heading: 'Stage', align: 'start', share: 0.5 },
              { heading: 'Rate', align: 'end', share: 0.5 },
            ],
            rows: [],
          },
          {
            kind: 'figure',
            id: 'leads-figure',
            caption: 'Figure 1 · Leads',
            description: 'No leads yet.',
            chart: {
              categories: ['Jan 2027'],
              unit: '',
              format: 'count',
              series: [{ name: 'Leads', role: 'marketing', shape: 'line', values: [null] }],
            },
          },
          { kind: 'list', ordered: false, items: [] },
          { kind: 'paragraph', inlines: [] },
        ],
      },
      { id: 'acceptance', number: '2', title: 'Acceptance', blocks: [] },
    ],
    { unit: '' },
  )
}
