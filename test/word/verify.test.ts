import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../electron/word/fingerprint.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import { PrintableTree } from '../../electron/word/tree.ts'
import { renderRedline } from '../../electron/word/redline/renderRedline.ts'
import { type KnownAgreements, verifyAgainst, verifyWord } from '../../electron/word/verify.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeDraft, composeExcerpt } from '../../shared/agreement/inSize.ts'
import { AgreementVersion, type VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { Moment } from '../../shared/base/moment.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { almostEmpty, everyKind, withOpenPoint } from '../helpers/agreementTrees.ts'
import { hostile, longNames, manyScripts } from '../helpers/awkwardTrees.ts'
import { rewritten, seenIn, seenText, withSeen } from '../helpers/wordChanges.ts'
import { recordOf } from '../helpers/signoffRecords.ts'
import { partsOf, partText, withPart } from '../helpers/wordFiles.ts'

const plan = examplePlan('software-company')
const composedAt = '2026-03-14T10:30:00Z'
const example = composeAgreement(plan, composedAt)
const file = await renderWord(everyKind())
const exampleFile = renderWord(example)
const savedByLibreOffice = readFileSync(
  resolve(import.meta.dirname, '../fixtures/word/savedByLibreOffice.docx'),
)

const DOCUMENT = 'word/document.xml'

/** A plan file without versions. */
function draftsOf(of: Plan): KnownAgreements {
  return { versionOf: () => null, draft: async (moment, size) => composeDraft(of, [], moment, size) }
}

const kindOf = (bytes: Uint8Array) => verifyWord(bytes).kind

function changesOf(bytes: Uint8Array) {
  const verdict = verifyWord(bytes)
  return verdict.kind === 'altered' ? verdict.changes : verdict.kind
}

describe('a file as it was written', () => {
  it.each([
    ['every kind of block', everyKind()],
    ['hardly anything', almostEmpty()],
    ['long names', longNames()],
    ['many scripts', manyScripts()],
    ['hostile text', hostile()],
  ])('is consistent with itself, its origin not checked: %s', async (_, tree) => {
    expect(verifyWord(await renderWord(tree))).toMatchObject({
      kind: 'consistent',
      origin: 'not checked',
      agreement: { version: expect.any(String), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      filledIn: [],
    })
  })

  it('is consistent with itself when it is the worked example', async () => {
    expect(kindOf(await exampleFile)).toBe('consistent')
  })

  it('matches the plan that it was composed from, also on other paper', async () => {
    const against = { kind: 'matches', against: { kind: 'plan' } }
    expect(await verifyAgainst(await exampleFile, draftsOf(plan))).toMatchObject(against)
    const onA4 = await renderWord({ ...example, paper: 'A4' })
    expect(await verifyAgainst(onA4, draftsOf(plan))).toMatchObject(against)
  })

  it('matches the plan in another size than the plan has', async () => {
    const onePage = composeDraft(plan, [], composedAt, 'one-page')
    expect(await verifyAgainst(await renderWord(onePage), draftsOf(plan))).toMatchObject({ kind: 'matches' })
  })

  it('differs from a plan that has changed since', async () => {
    const later = { ...plan, purpose: 'Something else.' }
    expect(await verifyAgainst(await exampleFile, draftsOf(later))).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })
})

describe('the file of a version', () => {
  const version = composeAgreement(plan, composedAt, { kind: 'version', number: 3 })
  const fingerprint = fingerprintOf(PrintableTree.parse(version))
  const record: VersionRecord = {
    version: AgreementVersion.parse({
      number: 3,
      fingerprint,
      proposedAt: composedAt.replace('Z', '.000Z'),
      proposedBy: 'Dana Reyes',
      note: '',
      zone: 'UTC',
      planRevision: 0,
      start: null,
      end: null,
      signatories: [{ personId: 'dana', name: 'Dana Reyes', title: '', side: 'marketing' }],
    }),
    events: [],
  }
  const excerpt = async (size: AgreementSize) => composeExcerpt(plan, record.version, size)
  const known: KnownAgreements = {
    ...draftsOf({ ...plan, purpose: 'Changed since.' }),
    versionOf: (wanted) => (wanted === fingerprint ? { planId: null, record, excerpt } : null),
  }

  it('matches it by its number, whatever has become of the plan', async () => {
    expect(await verifyAgainst(await renderWord(version), known)).toMatchObject({
      kind: 'matches',
      against: { kind: 'version', number: 3 },
    })
  })

  it('does not match a version that says something else', async () => {
    const other = composeAgreement({ ...plan, purpose: 'Another.' }, composedAt, {
      kind: 'version',
      number: 3,
    })
    expect(await verifyAgainst(await renderWord(other), known)).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })

  it('does not match when it is marked as a draft', async () => {
    expect(await verifyAgainst(await renderWord({ ...version, status: 'draft' }), known)).toMatchObject({
      kind: 'consistent',
    })
  })
})

describe('an excerpt of a version', () => {
  const fingerprint = fingerprintOf(PrintableTree.parse(everyKind({ status: 'final' })))
  const of = { version: 'Version 3', fingerprint, size: 'one-page' } as const
  const excerpt = everyKind({ status: 'final', version: 'Version 3', excerptOf: of })

  it('says on every page of what it is an excerpt', async () => {
    const bytes = await renderWord(excerpt)
    expect(partText(bytes, 'word/header1.xml')).toContain('Excerpt of Version 3')
    const start = fingerprint.match(/.{8}/gu)?.slice(0, 2).join(' ')
    expect(partText(bytes, 'word/footer1.xml')).toContain(`Excerpt of fingerprint ${start}`)
    expect(partText(bytes, DOCUMENT)).toContain('This is an excerpt of Version 3, fingerprint')
  })

  it('has nothing to sign, as what is signed is the version', () => {
    const signable = composeExcerpt(
      plan,
      { number: 3, proposedAt: Moment.parse('2026-03-14T10:30:00.000Z'), fingerprint },
      'full',
    )
    expect(signable).toMatchObject({ status: 'final', excerptOf: { version: 'Version 3', size: 'full' } })
    expect(
      signable.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'signature')),
    ).toEqual([])
  })

  it('matches the version where it is what that gives in its size, and only then', async () => {
    const bytes = await renderWord(excerpt)
    const record = recordOf(everyKind({ status: 'final' }), [])
    const known = (tree: AgreementDocument): KnownAgreements => ({
      draft: null,
      versionOf: (wanted) =>
        wanted === fingerprint ? { planId: null, record, excerpt: async () => tree } : null,
    })
    expect(await verifyAgainst(bytes, known(excerpt))).toMatchObject({
      kind: 'matches',
      against: { kind: 'excerpt', number: 1 },
      agreement: { excerptOf: { version: 'Version 3', fingerprint } },
    })
    expect(await verifyAgainst(bytes, known({ ...excerpt, title: 'Other' }))).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })
})

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

describe('a redline', () => {
  it('is told to be one, and to be no agreement', async () => {
    const redline = await renderRedline(everyKind(), everyKind({ title: 'Another' }))
    expect(verifyWord(redline)).toEqual({
      kind: 'not ours',
      why: 'It is a redline, which shows what differs between two versions and is nothing to sign. Verify the file of the version itself.',
    })
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

describe('any other file', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('Dear Sir or Madam')],
    ['some other archive', zipSync({ 'letter.txt': Buffer.from('Dear Sir or Madam') })],
    [
      'a Word file without a record',
      rewritten(file, 'word/_rels/document.xml.rels', (xml) =>
        xml.replace(/<Relationship [^>]*customXml"[^>]*>/u, ''),
      ),
    ],
    ['a Word file cut off', file.slice(0, file.length - 1000)],
  ])('is not one of ours: %s', (_, bytes) => {
    expect(verifyWord(bytes)).toMatchObject({ kind: 'not ours', why: expect.stringMatching(/\.$/u) })
  })

  it.each([
    ['declares an entity', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['declares entities that grow', '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
  ])('is refused when it %s', (_, doctype) => {
    const bytes = withPart(file, DOCUMENT, (xml) => xml.replace('?>', `?>${doctype}`))
    expect(verifyWord(bytes)).toEqual({
      kind: 'not ours',
      why: 'The part word/document.xml cannot be read: it declares a document type, which is refused.',
    })
  })

  it('is refused when its elements are nested without end', () => {
    const deep = '<w:smartTag>'.repeat(100_000) + '</w:smartTag>'.repeat(100_000)
    expect(kindOf(withPart(file, DOCUMENT, (xml) => xml.replace('<w:body>', `<w:body>${deep}`)))).toBe(
      'not ours',
    )
  })

  // Each of these would take hours if the work grew faster than the file.
  it.each([
    [
      'draws one chart over and over',
      (xml: string) => {
        const drawing = /<w:p>(?:(?!<w:p>).)*<w:drawing>.*?<\/w:p>/u.exec(xml)?.[0] ?? ''
        return xml.replace('<w:body>', `<w:body>${drawing.repeat(5_000)}`)
      },
    ],
    [
      'opens fields without end',
      (xml: string) => {
        const open = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:t>x</w:t></w:r>'
        return xml.replace('<w:body>', `<w:body><w:p>${open.repeat(20_000)}</w:p>`)
      },
    ],
    [
      'has more paragraphs than any agreement',
      (xml: string) =>
        xml.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(50_000)}`),
    ],
  ])('is told to be altered in reasonable time when it %s', (_, change_) => {
    expect(kindOf(withPart(file, DOCUMENT, change_))).toBe('altered')
  })

  it('of a newer version of the app says so', () => {
    const newer = withPart(file, 'customXml/item1.xml', (xml) => xml.replace('format="1"', 'format="2"'))
    expect(verifyWord(newer)).toMatchObject({
      kind: 'not ours',
      why: expect.stringContaining('newer version'),
    })
  })

  it('never makes verifying fail, wherever its bytes are damaged', () => {
    const kinds = ['consistent', 'altered', 'not ours']
    fc.assert(
      fc.property(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, flip, cutOff) => {
          const damaged = Uint8Array.from(cutOff ? file.subarray(0, at) : file)
          if (!cutOff) damaged[at] = (damaged[at] ?? 0) ^ flip
          expect(kinds).toContain(kindOf(damaged))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('never makes verifying fail, whatever stands in its parts', () => {
    const names = Object.keys(partsOf(file)).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.string({ maxLength: 40 }), (name, place, text) => {
        const bytes = rewritten(file, name, (xml) => {
          const at = place % xml.length
          return xml.slice(0, at) + text + xml.slice(at + text.length)
        })
        expect(['consistent', 'altered', 'not ours']).toContain(kindOf(bytes))
      }),
      { numRuns: 100 },
    )
  })
})
