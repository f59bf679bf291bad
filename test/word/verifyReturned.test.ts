import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { everyKind, withOpenPoint } from '../helpers/agreementTrees.ts'
import { changesOf } from '../helpers/verdicts.ts'
import { rewritten, seenIn, seenText, withSeen } from '../helpers/wordChanges.ts'
import { partsOf, partText, withPart } from '../helpers/wordFiles.ts'

const file = await renderWord(everyKind())
const savedByLibreOffice = readFileSync(
  resolve(import.meta.dirname, '../fixtures/word/savedByLibreOffice.docx'),
)

const DOCUMENT = 'word/document.xml'

describe('comments', () => {
  const open = withOpenPoint(everyKind())

  it('that say an open point are covered like the clause that they stand at', async () => {
    const bytes = await renderWord(open)
    const comments = partText(bytes, 'word/comments.xml')
    expect(comments).toContain('Open point: Is 160 what Dana meant?')
    expect(verifyWord(bytes)).toMatchObject({ kind: 'consistent', comments: [] })
    const changed = withPart(bytes, 'word/comments.xml', (xml) => xml.replace('Is 160', 'Is 200'))
    expect(changesOf(changed)).toMatchObject([{ where: 'comment' }])
    const without = withPart(bytes, DOCUMENT, (xml) => xml.replace(/<w:commentReference[^>]*>/u, ''))
    expect(changesOf(without)).toMatchObject([{ where: 'comment', now: null }])
  })

  it('of readers are listed and change nothing', async () => {
    const commented = withPart(await renderWord(open), 'word/comments.xml', (xml) =>
      xml.replace('w:author="SLA Planner"', 'w:author="Sam"').replace('Open point: ', ''),
    )
    const both = withPart(commented, 'word/comments.xml', (xml) =>
      xml.replace(/(<w:comment .*?<\/w:comment>)/su, (own: string) =>
        [
          own,
          own.replace('w:author="Sam"', 'w:author="SLA Planner"').replace('>Is 160', '>Open point: Is 160'),
        ]
          .map((comment, id) => comment.replace(/ w:id="\d+"/u, ` w:id="${id}"`))
          .join(''),
      ),
    )
    const referred = withPart(both, DOCUMENT, (xml) =>
      xml.replace(
        '<w:commentReference w:id="0"/>',
        '<w:commentReference w:id="0"/><w:commentReference w:id="1"/>',
      ),
    )
    expect(verifyWord(referred)).toMatchObject({
      kind: 'consistent',
      comments: [{ author: 'Sam', text: 'Is 160 what Dana meant?\nAsk her.' }],
    })
  })

  it('are left out of a final version', async () => {
    expect(Object.keys(partsOf(await renderWord({ ...open, status: 'final' })))).not.toContain(
      'word/comments.xml',
    )
  })
})

describe('a file that another program saved again', () => {
  it('is still what it was after LibreOffice', () => {
    expect(verifyWord(savedByLibreOffice)).toMatchObject({ kind: 'consistent', filledIn: [] })
  })

  it('is found out all the same when it was changed there', () => {
    const seen = seenIn(savedByLibreOffice)
    const rate = seen.find((one) => seenText(savedByLibreOffice, one) === '31%')!
    expect(changesOf(withSeen(savedByLibreOffice, rate, '13%'))).toEqual([
      { where: 'table cell', was: '31%', now: '13%' },
    ])
  })

  it('still says what a signatory filled in there', () => {
    const filled = withPart(savedByLibreOffice, DOCUMENT, (xml) =>
      xml.replace('>Choose a date<', '>5 May 2027<'),
    )
    expect(verifyWord(filled)).toMatchObject({
      kind: 'consistent',
      filledIn: [{ name: 'Dana Reyes', label: 'Date', value: '5 May 2027' }],
    })
  })

  it('may pack, cut and mark its text in its own way', () => {
    const harmless: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => zipSync(unzipSync(bytes), { level: 0 }),
      (bytes) => zipSync(Object.fromEntries(Object.entries(partsOf(bytes)).toReversed())),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) =>
          xml.replaceAll('<w:r>', '<w:proofErr w:type="spellStart"/><w:r>'),
        ),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) => xml.replaceAll('<w:r>', '<w:r><w:lastRenderedPageBreak/>')),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) =>
          xml.replaceAll(
            /(<w:t xml:space="preserve">)([^<&]{2,})(<\/w:t>)/gu,
            (_, start: string, words: string, end: string) =>
              `${start}${words.slice(0, 1)}${end}${start}${words.slice(1)}${end}`,
          ),
        ),
      (bytes) => rewritten(bytes, DOCUMENT, (xml) => xml.replaceAll('</w:tbl>', '</w:tbl><w:p/>')),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) =>
          xml.replace(
            '<w:tbl>',
            '<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/><w:tbl>',
          ),
        ),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) =>
          xml.replaceAll(
            /<w:fldSimple w:instr="([^"]*)">(.*?)<\/w:fldSimple>/gu,
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>$1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>$2<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          ),
        ),
      (bytes) =>
        rewritten(bytes, DOCUMENT, (xml) =>
          xml.replaceAll(/(PAGEREF.*?<w:t[^>]*>)\d+/gu, (_, start: string) => `${start}99`),
        ),
      (bytes) =>
        rewritten(bytes, 'word/charts/chart1.xml', (xml) =>
          xml.replaceAll('<c:v>150</c:v>', '<c:v>150.0</c:v>'),
        ),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(harmless), (ways) => {
        expect(changesOf(ways.reduce((bytes, way) => way(bytes), file))).toBe('consistent')
      }),
      { numRuns: 20 },
    )
  })
})

describe('a copy that a signatory returns', () => {
  const filled = withPart(file, DOCUMENT, (xml) =>
    xml
      .replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>')
      .replace('>☐<', '>☒<')
      .replace('>Write here<', '>Only from April on<')
      .replace('>Choose a date<', '>5 January 2027<'),
  )

  it('is consistent, and what was filled in is reported with who it is for', () => {
    expect(verifyWord(filled)).toMatchObject({
      kind: 'consistent',
      filledIn: [
        { name: 'Dana Reyes', label: 'Decision', value: 'Accept' },
        { name: 'Dana Reyes', label: 'Reservation or reason', value: 'Only from April on' },
        { name: 'Dana Reyes', label: 'Date', value: '5 January 2027' },
      ],
    })
  })

  // Word puts a control that is alone in its cell around the paragraph or the cell when it saves the file.
  it.each([
    [
      'paragraph',
      /(<w:p>(?:(?!<w:p>).)*?)(<w:sdt><w:sdtPr><w:alias w:val="Date(?:(?!<w:sdtContent>).)*<w:sdtContent>)(.*?)<\/w:sdtContent><\/w:sdt><\/w:p>/gu,
      '$2$1$3</w:p></w:sdtContent></w:sdt>',
    ],
    [
      'cell',
      /(<w:tc>(?:(?!<w:tc>).)*?)(<w:sdt><w:sdtPr><w:alias w:val="Date(?:(?!<w:sdtContent>).)*<w:sdtContent>)(.*?)<\/w:sdtContent><\/w:sdt><\/w:p><\/w:tc>/gu,
      '$2$1$3</w:p></w:tc></w:sdtContent></w:sdt>',
    ],
  ])('is read where the control is around the %s', (_, inside, around) => {
    const moved = withPart(filled, DOCUMENT, (xml) => xml.replaceAll(inside, around))
    expect(verifyWord(moved)).toEqual(verifyWord(filled))
  })

  it('is altered when more than that was changed', () => {
    expect(verifyWord(withPart(filled, DOCUMENT, (xml) => xml.replace('31%', '30%')))).toMatchObject({
      kind: 'altered',
      filledIn: [{ value: 'Accept' }, { value: 'Only from April on' }, { value: '5 January 2027' }],
    })
  })
})
