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

const longName = 'Internationale Gesellschaft für Vertriebssteuerung, Marktforschung und Kundenbindung '
  .repeat(2)
  .trim()
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Names as long as a plan allows, words that fit no column, a cell longer than a page. */
export function longNames(head: Partial<Omit<AgreementDocument, 'sections'>> = {}): AgreementDocument {
  return tree(
    [
      {
        id: 'front',
        number: '',
        title: longName,
        blocks: [
          {
            kind: 'facts',
            id: 'front-facts',
            title: longName,
            items: [
              { label: longWord, value: words(longWord.repeat(2)) },
              { label: longName, value: words(`${longName}. `.repeat(60).trim()) },
              { label: 'Unit', value: words('First line\nSecond line\twith a tab\n\nLast line') },
            ],
          },
        ],
      },
      {
        id: 'metrics',
        number: '10',
        title: longName,
        blocks: [
          { kind: 'heading', text: longName },
          { kind: 'clause', id: 'long', number: '10.12', inlines: words(`${longName}. `.repeat(5).trim()) },
          {
            kind: 'table',
            id: 'wide',
            caption: `Table 1 · ${longName}`,
            description: longName,
            columns: Array.from({ length: 8 }, (_, index) => ({
              heading: `${longWord} ${index}`,
              align: index % 2 === 0 ? 'start' : 'end',
              share: 1 / 8,
            })),
            rows: Array.from({ length: 16 }, (_, row) =>
              Array.from({ length: 8 }, (__, column) => words(column === 0 ? longName : `${row}.${column}`)),
            ),
          },
          {
            kind: 'figure',
            id: 'months',
            caption: `Figure 1 · ${longName}`,
            description: longName,
            chart: {
              categories: Array.from({ length: 36 }, (_, month) => `Month ${month + 1}`),
              unit: longName,
              format: 'money',
              series: [
                {
                  name: longName,
                  role: 'marketing',
                  shape: 'line',
                  values: Array.from({ length: 36 }, (_, month) => month * 1_234_567.891 - 10_000_000),
                },
              ],
            },
          },
        ],
      },
      { id: 'acceptance', number: '11', title: 'Acceptance', blocks: signatures([longName, longWord]) },
    ],
    { title: longName, company: longName, unit: longName, version: longName, ...head },
  )
}

/** Names in scripts that run from right to left, and in others that the document's font lacks. */
export function manyScripts(): AgreementDocument {
  const names = [
    'דנה כהן',
    'سارة الأحمد (المبيعات)',
    '山田太郎',
    'Ольга Иванова',
    'Zoë 🚀 Ångström',
    'नेहा शर्मा',
    '≥ ½ → − × ✓',
  ]
  return tree(
    [
      {
        id: 'goals',
        number: '1',
        title: `Goals of ${names[0]}`,
        blocks: [
          { kind: 'clause', id: 'who', number: '1.1', inlines: words(`The owners are ${names.join(', ')}.`) },
          {
            kind: 'table',
            id: 'people',
            caption: `Table 1 · ${names[1]}`,
            description: 'The people of both sides.',
            columns: [
              { heading: 'Name', align: 'start', share: 0.6 },
              { heading: 'שם', align: 'end', share: 0.4 },
            ],
            rows: names.map((name, index) => [
              words(name),
              [{ kind: 'text', text: name, strong: index % 2 === 0 }],
            ]),
          },
        ],
      },
      { id: 'acceptance', number: '2', title: 'Acceptance', blocks: signatures(names) },
    ],
    { company: names[1] ?? '', unit: names[0] ?? '' },
  )
}

/** Text that no plan accepts, in every place that takes text. */
export function hostile(): AgreementDocument {
  const text =
    '<w:t>&amp;"\'</w:t> ]]> \u0000\u0007\u001B \uD800 \uDC00x \uFFFE\uFFFF \u202Eabc "/><evil a="_Toc7" w:id="9" r:id="rId1"> {{x}} =cmd|calc \r\n\tend'
  return tree(
    [
      {
        id: 'front',
        number: '',
        title: text,
        blocks: [
          { kind: 'heading', text },
          { kind: 'paragraph', inlines: words(text) },
          { kind: 'clause', id: text, number: text, inlines: [{ kind: 'reference', target: text, text }] },
          {
            kind: 'clause',
            id: 'lost',
            number: '2',
            inlines: [{ kind: 'reference', target: 'nowhere', text }],
          },
          { kind: 'list', ordered: true, items: [words(text)] },
          { kind: 'facts', id: 'facts', title: text, items: [{ label: text, value: words(text) }] },
          {
            kind: 'table',
            id: 'table',
            caption: text,
            description: text,
            columns: [{ heading: text, align: 'start', share: 1 }],
            rows: [[words(text)]],
          },
          {
            kind: 'figure',
            id: 'figure',
            caption: text,
            description: text,
            chart: {
              categories: [text, '2027', '1'],
              unit: text,
              format: 'money',
              series: [
                { name: text, role: 'sales', shape: 'step', values: [1e-9, -1e15, null] },
                { name: '', role: 'goal', shape: 'column', values: [0, 1 / 3, 2 ** 53] },
              ],
            },
          },
          ...signatures([text]),
        ],
      },
    ],
    { title: text, company: text, unit: text, version: text, scenario: text },
  )
}
