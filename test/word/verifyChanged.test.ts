import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { everyKind, smallLogo, withOpenPoint } from '../helpers/agreementTrees.ts'
import { happened, recordOf } from '../helpers/signoffRecords.ts'
import { changesOf, kindOf } from '../helpers/verdicts.ts'
import { paragraphsIn, seenIn, seenText, withSeen } from '../helpers/wordChanges.ts'
import { partsOf, withPart } from '../helpers/wordFiles.ts'

const file = await renderWord(everyKind())
const version = everyKind({ status: 'final', version: 'Version 1' })
/** Everything that a file may have: a logo and open points in a draft, a sign-off sheet in a version, an excerpt's marks. */
const files = [
  file,
  await renderWord(withOpenPoint(everyKind({ appearance: { logo: smallLogo, accent: '#7a1f5c' } }))),
  await renderWord(version, { signoff: recordOf(version, happened) }),
  await renderWord({
    ...version,
    excerptOf: { version: 'Version 1', fingerprint: '0'.repeat(64), size: 'full' },
  }),
]
const DOCUMENT = 'word/document.xml'

describe('a file that was changed', () => {
  const seen = files.flatMap((of) => seenIn(of).map((place) => ({ of, place })))
  const paragraphs = files.flatMap((of) => paragraphsIn(of).map((place) => ({ of, place })))
  /** What can be done to a piece of text, and to a paragraph. */
  const onText = fc.constantFrom(
    { what: 'words before it', edit: (words: string) => `not ${words}` },
    { what: 'a digit before it', edit: (words: string) => `1${words}` },
    { what: 'words after it', edit: (words: string) => `${words} not` },
    { what: 'a digit after it', edit: (words: string) => `${words}7` },
    { what: 'another in its place', edit: (words: string) => (words === '160' ? '161' : '160') },
    { what: 'nothing in its place', edit: () => '' },
  )
  const onParagraph = fc.constantFrom(
    { what: 'taken away', edit: () => '' },
    { what: 'repeated', edit: (xml: string) => xml + xml },
    { what: 'another before it', edit: (xml: string) => `<w:p><w:r><w:t>No.</w:t></w:r></w:p>${xml}` },
    {
      what: 'hidden',
      edit: (xml: string) =>
        xml.replaceAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?/gu, '<w:r><w:rPr><w:vanish/></w:rPr>'),
    },
  )
  const change = fc
    .oneof(fc.tuple(fc.constantFrom(...seen), onText), fc.tuple(fc.constantFrom(...paragraphs), onParagraph))
    .map(([{ of, place }, { what, edit }]) => ({ of, place, what, was: seenText(of, place), edit }))
    // What signatories fill in is theirs to hide.
    .filter(({ what, was }) => what !== 'hidden' || !was.includes('signoff'))

  it('is found to be altered, whatever single thing was changed', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(change, ({ of, place, was, edit }) => {
        expect(kindOf(withSeen(of, place, edit(was)))).toBe('altered')
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['text', DOCUMENT, 'leads a month', 'leads a year'],
    ['contents list', DOCUMENT, '3. Acceptance', '3. Refusal'],
    ['table cell', DOCUMENT, '31%', '41%'],
    ['chart data', 'word/charts/chart1.xml', '172.25', '72.25'],
    ['chart data', 'word/charts/chart1.xml', 'leads a month', 'leads a week'],
    ['header', 'word/header1.xml', 'string="DRAFT"', 'string="SIGNED"'],
    ['footer', 'word/footer1.xml', 'Fingerprint', 'Finger'],
  ])('says where: %s', (where, part, was, now) => {
    expect(changesOf(withPart(file, part, (xml) => xml.replace(was, now)))).toMatchObject([{ where }])
  })

  it('is found out when the logo is another picture', () => {
    const [, draft] = files
    const parts = partsOf(draft!)
    const name = Object.keys(parts).find((part) => part.endsWith('.png'))!
    const bytes = zipSync({ ...parts, [name]: Buffer.concat([parts[name]!, Buffer.from('x')]) })
    expect(changesOf(bytes)).toMatchObject([{ where: 'text', was: expect.stringMatching(/^\[picture/u) }])
  })

  it('says what it was and what it is now', () => {
    expect(changesOf(withPart(file, DOCUMENT, (xml) => xml.replace('>160<', '>100<')))).toEqual([
      {
        where: 'text',
        was: '2.1 Marketing hands over 160 leads a month (see Table 1 and Figure 1).',
        now: '2.1 Marketing hands over 100 leads a month (see Table 1 and Figure 1).',
      },
    ])
    expect(changesOf(withPart(file, DOCUMENT, (xml) => xml.replace('Prices hold.', '')))).toEqual([
      { where: 'text', was: 'Prices hold.', now: null },
    ])
  })

  it.each([
    [
      'a control that takes its text from elsewhere',
      '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent/></w:sdt>',
    ],
    ['a tracked insertion', '<w:ins w:id="900" w:author="x"><w:r><w:t>not </w:t></w:r></w:ins>'],
    ['a field of another kind', '<w:fldSimple w:instr="QUOTE no"><w:r><w:t>no</w:t></w:r></w:fldSimple>'],
    ['a text box', '<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>'],
    ['a footnote', '<w:r><w:footnoteReference w:id="1"/></w:r>'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'],
    [
      'a control of the same look somewhere else',
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>not</w:t></w:r></w:sdtContent></w:sdt>',
    ],
    [
      'a text for programs that do not know a namespace',
      '<mc:AlternateContent><mc:Choice Requires="wpc"/><mc:Fallback><w:r><w:t>not</w:t></w:r></mc:Fallback></mc:AlternateContent>',
    ],
  ])('is found out when %s was put into it', (_, added) => {
    const bytes = withPart(file, DOCUMENT, (xml) => xml.replace(/(?=<\/w:p><w:tbl>)/u, added))
    expect(verifyWord(bytes).kind).toBe('altered')
  })

  it('is found out when a tracked deletion takes words away', () => {
    const bytes = withPart(file, DOCUMENT, (xml) =>
      xml.replace(
        '<w:r><w:t xml:space="preserve">Prices hold.</w:t></w:r>',
        '<w:del w:id="900" w:author="x"><w:r><w:delText>Prices hold.</w:delText></w:r></w:del>',
      ),
    )
    expect(changesOf(bytes)).toEqual([{ where: 'text', was: 'Prices hold.', now: null }])
  })

  it.each([
    ['the number of a list says something', 'word/numbering.xml', 'w:val="%1."', 'w:val="Not %1."'],
    [
      'a style strikes its text out',
      'word/styles.xml',
      /(w:styleId="Clause">(?:(?!<\/w:style>).)*)/u,
      '$1<w:rPr><w:strike/></w:rPr>',
    ],
    [
      'a style puts a number before its text',
      'word/styles.xml',
      /(w:styleId="Clause">.*?<w:pPr>)/u,
      '$1<w:numPr><w:numId w:val="2"/></w:numPr>',
    ],
    [
      'words are struck out',
      DOCUMENT,
      '<w:r><w:t xml:space="preserve">Prices',
      '<w:r><w:rPr><w:dstrike/></w:rPr><w:t xml:space="preserve">Prices',
    ],
  ])('is found out when %s', (_, part, was, now) => {
    expect(kindOf(withPart(file, part, (xml) => xml.replace(was, now)))).toBe('altered')
  })

  it('is found out when the text that is shown lies in a part of another name', () => {
    const parts = partsOf(file)
    const evil = Buffer.from(parts[DOCUMENT]!).toString('utf8').replace('>160<', '>1<')
    const bytes = zipSync({
      ...parts,
      'word/other.xml': Buffer.from(evil),
      'word/_rels/other.xml.rels': parts['word/_rels/document.xml.rels']!,
      '_rels/.rels': Buffer.from(
        Buffer.from(parts['_rels/.rels']!).toString('utf8').replace('word/document.xml', 'word/other.xml'),
      ),
    })
    expect(changesOf(bytes)).toMatchObject([{ where: 'text' }])
  })

  it('is found out when text and record were both changed', () => {
    const tree = everyKind()
    const forged = withPart(file, 'customXml/item1.xml', (xml) =>
      xml.replace(/(<content[^>]*>)([^<]*)/u, (_, start: string, content: string) => {
        const json = Buffer.from(content, 'base64').toString('utf8').replace(tree.title, 'A better deal')
        return start + Buffer.from(json).toString('base64')
      }),
    )
    expect(changesOf(forged)).toContainEqual({
      where: 'record',
      was: null,
      now: 'The record does not fit its fingerprint.',
    })
  })

  it.each([
    [
      'the record is no record any more',
      (xml: string) => xml.replace(/(<content[^>]*>)[^<]*/u, '$1bm90aGluZw=='),
    ],
    ['the fingerprint is gone', (xml: string) => xml.replace(/ fingerprint="[^"]*"/u, '')],
    ['the version is another', (xml: string) => xml.replace('version="Draft 1"', 'version="Draft 2"')],
  ])('is found out when %s', (_, change_) => {
    expect(verifyWord(withPart(file, 'customXml/item1.xml', change_))).toMatchObject({
      kind: 'altered',
      agreement: null,
      changes: [{ where: 'record' }],
    })
  })
})
