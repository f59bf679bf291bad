import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { signatures, tree, words } from './agreementTrees.ts'

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
