import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderRedline } from '../../electron/word/redline/renderRedline.ts'
import type { AgreementDocument, Block, Inline, Section } from '../../shared/agreement/document.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { everyKind, tree, words } from '../helpers/agreementTrees.ts'
import { hostile, longNames, manyScripts } from '../helpers/awkwardTrees.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'
import { settledText, trackedWords } from '../helpers/trackedText.ts'
import { partText } from '../helpers/wordFiles.ts'

const DOCUMENT = 'word/document.xml'
const before = everyKind({ status: 'final', version: 'Version 1' })

/** The document with its blocks rewritten. */
function rewritten(document: AgreementDocument, change: (block: Block) => Block[]): AgreementDocument {
  const sections = document.sections.map((section): Section =>
    Object.assign({}, section, { blocks: section.blocks.flatMap(change) }),
  )
  return { ...document, version: 'Version 2', sections }
}

/** A new clause before the first, another number of leads and rate, a longer list, a paragraph gone, another chart. */
const after = rewritten({ ...before, title: 'Service level agreement 2027' }, (block) => {
  switch (block.kind) {
    case 'clause':
      return block.id === 'leads'
        ? [
            {
              kind: 'clause',
              id: 'own-new',
              number: '2.1',
              inlines: words('A clause that is new.\nIn two lines.'),
            },
            {
              ...block,
              number: '2.2',
              inlines: block.inlines.map((inline) =>
                inline.text === '160' ? Object.assign({}, inline, { text: '170' }) : inline,
              ),
            },
          ]
        : [{ ...block, number: '2.3', inlines: withReference(block.inlines) }]
    case 'table':
      return [{ ...block, rows: [...block.rows.slice(1), [words('SQL to deal'), words('20%'), []]] }]
    case 'list':
      return [{ ...block, items: [...block.items.slice(0, 1), words('Three reps start in May.')] }]
    case 'paragraph':
      return block.note === true ? [] : [block]
    case 'figure':
      return block.id === 'leads-figure' ? [{ ...block, chart: { ...block.chart, unit: 'leads' } }] : []
    case 'heading':
    case 'facts':
    case 'signature':
      return [block]
  }
})

function withReference(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.kind === 'reference' ? { ...inline, text: '2.2' } : inline))
}

const redline = await renderRedline(before, after)
const text = partText(redline, DOCUMENT)
const shown = text.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/gu, '')

describe('a redline', () => {
  it.each([
    ['the small document', before, after],
    ['the other way round', after, before],
    ['two that have nothing in common', before, manyScripts()],
    ['long names', longNames(), longNames({ title: 'Short' })],
    ['two plans', composed('roberge'), composed('software-company')],
  ])(
    'gives the later text when all is accepted and the earlier when all is rejected: %s',
    async (_, old, fresh) => {
      const bytes = await renderRedline(old, fresh)
      expect(settledText(bytes, 'accepted')).toEqual(trackedWords(fresh))
      expect(settledText(bytes, 'rejected')).toEqual(trackedWords(old))
    },
  )

  it('gives both texts whatever has changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, anyDocument, async (old, fresh) => {
        const bytes = await renderRedline(old, fresh)
        expect(settledText(bytes, 'accepted')).toEqual(trackedWords(fresh))
        expect(settledText(bytes, 'rejected')).toEqual(trackedWords(old))
      }),
      { numRuns: 25 },
    )
  })

  it('tracks only the words that changed, by the app and at the time of the later document', () => {
    const changes = [...text.matchAll(/<w:(ins|del) ([^>]*)>/gu)].map(([, , attributes = '']) => attributes)
    expect(changes.length).toBeGreaterThan(8)
    const ids = changes.map((attributes) => /w:id="(\d+)"/u.exec(attributes)?.[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const attributes of changes) {
      expect(attributes).toContain('w:author="SLA Planner"')
      expect(attributes).toContain('w:date="2026-03-14T10:30:00Z"')
    }
    expect(text).toMatch(/<w:delText[^>]*> 160</u)
    expect(text).toMatch(/<w:ins [^>]*><w:r><w:t[^>]*> 170</u)
    expect(text).not.toMatch(/<w:delText[^>]*>[^<]*leads a month/u)
  })

  it('says in front what changed, and where', () => {
    const summary = shown.slice(
      shown.indexOf('Changes at a glance'),
      shown.indexOf('About this agreement\n', 2),
    )
    for (const part of ['160 → 170', 'A clause that is new.', 'Rates of the last 24 months.', 'Figure 2']) {
      expect(summary).toContain(part)
    }
  })

  it('says in front only the words that differ, of a promise in a summary too', async () => {
    const plan = examplePlan('software-company')
    const [first, ...others] = plan.commitments
    const commitments = [{ ...first!, target: 475 }, ...others]
    const [old, fresh] = [plan, { ...plan, commitments }].map((of) =>
      composeAgreement(of, '2026-03-14T10:30:00Z'),
    )
    const whole = partText(await renderRedline(old!, fresh!), DOCUMENT)
    const front = whole.slice(whole.indexOf('Changes at a glance'), whole.indexOf('About this agreement'))
    const cells = front
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<[^>]+>/gu, '')
      .split('\n')
    expect(cells).toContain('470 → 475')
    expect(cells).toContainEqual(expect.stringMatching(/^Marketing promises: 470 → 475(; |$)/u))
  })

  it('tells what changed in tables in tables of their own, and shows the later ones', () => {
    expect(text).not.toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:(?:ins|del)\b/u)
    expect(shown).toContain('What changed in Table 1 · Conversion rates')
    const rows = shown.slice(shown.indexOf('What changed in Table 1')).split('\n')
    expect(rows).toEqual(expect.arrayContaining(['SQL to deal', '–', 'SQL to deal · 20% · ']))
    expect(rows).toEqual(expect.arrayContaining(['Lead to MQL', 'Lead to MQL · 31% · 28% – 34%', '–']))
  })

  it('says of a figure that it changed or is gone', () => {
    expect(shown).toContain(
      'Figure 1 · Leads needed against leads sales can work has changed; it is shown as it is now.',
    )
    expect(shown).toContain('Figure 2 · Revenue against goal is gone.')
  })

  it('is nothing to sign, and is marked on every page', () => {
    expect(text).not.toContain('w14:checkbox')
    expect(partText(redline, 'word/header1.xml')).toContain('Redline')
    expect(partText(redline, 'word/footer1.xml')).toContain('Redline: Version 1 → Version 2')
    expect(partText(redline, 'word/settings.xml')).not.toContain('writeProtection')
  })

  it('is the same file every time', async () => {
    expect(await renderRedline(before, after)).toEqual(redline)
  })

  it.runIf(hasOpenXmlSdk).each([
    ['the small document', before, after],
    ['hostile text', hostile(), before],
    ['hostile text gone', before, hostile()],
    ['no change at all', before, before],
  ])('is sound for Microsoft’s validator: %s', async (_, old, fresh) => {
    expect(openXmlErrors(await renderRedline(old, fresh))).toEqual([])
  })
})

function composed(example: 'roberge' | 'software-company'): AgreementDocument {
  return composeAgreement(examplePlan(example), '2026-03-14T10:30:00Z')
}

const anyWords = fc
  .array(fc.constantFrom('leads', 'sales', '160', 'within', 'a', 'month', '\n', 'דנה', '  two'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts): Inline[] => [
    { kind: 'text', text: parts.slice(0, 3).join(' '), ...(parts.length % 2 === 0 ? { strong: true } : {}) },
    { kind: 'field', text: parts.slice(3).join(' '), source: 'plan' },
  ])
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyWords.map((inlines): Block => ({ kind: 'paragraph', inlines })),
  fc.constantFrom('One', 'Two', 'Three').map((name): Block => ({ kind: 'heading', text: name })),
  fc
    .tuple(fc.boolean(), fc.array(anyWords, { minLength: 1, maxLength: 4 }))
    .map(([ordered, items]): Block => ({ kind: 'list', ordered, items })),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), anyWords)
    .map(([id, inlines]): Block => ({ kind: 'clause', id, number: id, inlines })),
)
const anyDocument = fc
  .uniqueArray(fc.tuple(fc.constantFrom('front', 'summary', 'goals'), fc.array(anyBlock, { maxLength: 5 })), {
    selector: ([id]) => id,
  })
  .map((sections): AgreementDocument => {
    const used = new Set<string>()
    return tree(
      sections.map(([id, blocks]): Section => ({
        id: id === 'front' ? 'front' : id === 'summary' ? 'summary' : 'goals',
        number: '1',
        title: `Section ${id}`,
        // Ids are unique in a document.
        blocks: blocks.filter((block) => {
          const isNew = block.kind !== 'clause' || !used.has(block.id)
          if (block.kind === 'clause') used.add(block.id)
          return isNew
        }),
      })),
    )
  })
