import { describe, expect, it } from 'vitest'
import { renderRedline } from '../../electron/word/redline/renderRedline.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { everyKind, tree, words } from '../helpers/agreementTrees.ts'
import { hostile } from '../helpers/awkwardTrees.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'
import { happened, recordOf } from '../helpers/signoffRecords.ts'
import { rewritten } from '../helpers/wordChanges.ts'
import { partText } from '../helpers/wordFiles.ts'

const DOCUMENT = 'word/document.xml'
/** What a plan lets somebody type, at its worst: markup, field codes, formulas, text that turns around, a long word. */
const typed = `]]><w:p/>&lt; { DDEAUTO c:\\\\calc } {PAGE} =HYPERLINK("x") \u202Edlo\u202C \uFDD0 ${'x'.repeat(300)}`

/** What the fields of a file do. */
function instructionsOf(bytes: Uint8Array): string[] {
  return [...partText(bytes, DOCUMENT).matchAll(/w:instr="\s*(\w+)|<w:instrText[^>]*>\s*(\w+)/gu)].map(
    ([, simple, complex]) => simple ?? complex ?? '',
  )
}

describe('hostile text', () => {
  const signed = everyKind({ status: 'final', version: 'Version 1' })
  const record = recordOf(signed, [
    {
      ...happened[0],
      reservation: typed,
      mark: { kind: 'copy', fileName: '../../<etc>&"', sha256: '0'.repeat(64) },
    },
    { ...happened[1], reason: typed },
  ])

  it('in a reservation, a reason or the name of a file is text on the sign-off sheet and nothing else', async () => {
    const bytes = await renderWord(signed, { signoff: record })
    expect(verifyWord(bytes)).toMatchObject({
      kind: 'consistent',
      filledIn: expect.arrayContaining([
        expect.objectContaining({ name: 'Sam Okafor', value: typed }),
        expect.objectContaining({ label: 'Signature', value: expect.stringContaining('../../<etc>&"') }),
      ]),
    })
  })

  it.runIf(hasOpenXmlSdk)('on the sign-off sheet is sound for Microsoft’s validator', async () => {
    expect(openXmlErrors(await renderWord(signed, { signoff: record }))).toEqual([])
  })

  it.each([[' '], ['\t\t'], ['\n']])(
    'that is only blank (%j) is the same when it is read again',
    async (blank) => {
      const facts = {
        kind: 'facts',
        id: 'f',
        title: 'Facts',
        items: [{ label: 'Unit', value: words(blank) }],
      } as const
      const clause = { kind: 'clause', id: 'c', number: '1.1', inlines: words(blank) } as const
      const bytes = await renderWord(
        tree([{ id: 'summary', number: '1', title: 'Summary', blocks: [facts, clause] }]),
      )
      expect(verifyWord(bytes).kind).toBe('consistent')
    },
  )

  it('never becomes a field that a program would run', async () => {
    const files = [
      await renderWord(hostile()),
      await renderWord(signed, { signoff: record }),
      await renderRedline(hostile(), everyKind()),
    ]
    const known = new Set(['PAGE', 'NUMPAGES', 'TOC', 'PAGEREF', 'REF', 'SEQ'])
    expect(files.flatMap(instructionsOf).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('a word without an end', () => {
  // Laid out for the contents, it must take time by its length, not by the square of it.
  it.each([
    ['letters', 'x'],
    ['letters that lines may begin with', '線'],
    ['signs of two units', '\u{1F680}'],
    ['letters under many accents', `e${'\u0301'.repeat(9)}`],
    ['letters from right to left', 'ש'],
  ])('is in the file in full, made of 100,000 %s', async (_, letter) => {
    const endless = letter.repeat(100_000 / letter.length)
    const bytes = await renderWord(
      tree([
        {
          id: 'summary',
          number: '1',
          title: 'Summary',
          blocks: [
            { kind: 'heading', text: endless },
            { kind: 'clause', id: 'c', number: '1.1', inlines: words(endless) },
            {
              kind: 'facts',
              id: 'f',
              title: 'Facts',
              items: [{ label: 'Purpose', value: words(endless) }],
            },
          ],
        },
      ]),
    )
    const runs = [...partText(bytes, DOCUMENT).matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, text]) => text)
    expect(runs.filter((text) => text === endless)).toHaveLength(3)
    expect(verifyWord(bytes).kind).toBe('consistent')
  })
})

describe('a file made to be verified for ever', () => {
  it.each([
    ['elements', '<w:p/>'.repeat(450_000)],
    ['pictures', '<w:drawing><a:blip r:embed="x"/></w:drawing>'.repeat(20_000)],
  ])('is refused or told to be altered when it is full of %s', async (_, filling) => {
    const bytes = rewritten(await renderWord(everyKind()), DOCUMENT, (xml) =>
      xml
        .replace(
          '<w:document ',
          '<w:document xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ',
        )
        .replace('<w:body>', `<w:body><w:p><w:r>${filling}</w:r></w:p>`),
    )
    expect(['altered', 'not ours']).toContain(verifyWord(bytes).kind)
  })
})
