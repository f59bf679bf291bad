import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { everyKind } from '../helpers/agreementTrees.ts'
import { kindOf } from '../helpers/verdicts.ts'
import { rewritten } from '../helpers/wordChanges.ts'
import { partsOf, withPart } from '../helpers/wordFiles.ts'

const file = await renderWord(everyKind())
const DOCUMENT = 'word/document.xml'

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
    const newer = withPart(file, 'customXml/item1.xml', (xml) => xml.replace(/format="\d+"/u, 'format="99"'))
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
