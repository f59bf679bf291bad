import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import type { Verdict } from '../../shared/agreement/verdict.ts'
import { everyKind } from '../helpers/agreementTrees.ts'
import { partText, withPart } from '../helpers/wordFiles.ts'

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const file = await renderWord(everyKind({ status: 'final', version: 'Version 1' }))
const xml = partText(file, DOCUMENT)

/** The file with properties set on the run that holds a word. */
function formatted(word: string, properties: string): Uint8Array {
  const run = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu)]
    .map(([found]) => found)
    .find((found) => found.includes(word))
  if (run === undefined) throw new Error(`there is no run with "${word}"`)
  const plain = run.replace(/<w:rPr>.*?<\/w:rPr>/su, '')
  return withPart(file, DOCUMENT, (text) =>
    text.replace(run, plain.replace('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`)),
  )
}

function changesOf(verdict: Verdict): string {
  return verdict.kind === 'altered' ? verdict.changes.map(({ now }) => now ?? '').join('\n') : verdict.kind
}

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

describe('verifying text that was made invisible', () => {
  it.each([
    ['white on white', '<w:color w:val="FFFFFF"/>'],
    ['nearly white on white', '<w:color w:val="F2F2F2"/>'],
    ['in the background colour of the theme', '<w:color w:val="auto" w:themeColor="background1"/>'],
    ['of one point', '<w:sz w:val="2"/>'],
    ['squeezed to nothing', '<w:w w:val="1"/>'],
    ['hidden', '<w:vanish/>'],
    ['on its own colour', '<w:color w:val="1A1D23"/><w:shd w:val="clear" w:fill="1A1D23"/>'],
    ['on a marker of its colour', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
    ['without any fill', `<w14:textFill ${W14}><w14:noFill/></w14:textFill>`],
  ])('finds it out and says so: %s', (_, properties) => {
    const verdict = verifyWord(formatted('160', properties))
    expect(verdict.kind).toBe('altered')
    expect(changesOf(verdict)).toContain('[text made invisible: 160]')
  })

  it.each([
    ['red', '<w:color w:val="C00000"/>'],
    ['white on black', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'],
    ['small print', '<w:sz w:val="12"/>'],
    ['a little condensed', '<w:w w:val="90"/>'],
    ['marked in yellow', '<w:highlight w:val="yellow"/>'],
    ['in the automatic colour', '<w:color w:val="auto"/>'],
  ])('does not mind formatting in which it can be read: %s', (_, properties) => {
    expect(verifyWord(formatted('160', properties)).kind).toBe('consistent')
  })

  it('finds out a style that hides all that stands in it', () => {
    const white = withPart(file, STYLES, (text) =>
      text.replace(
        /(<w:style [^>]*w:styleId="Clause"[^>]*>.*?)(<\/w:style>)/su,
        (_, start: string, end: string) =>
          start.includes('<w:rPr>')
            ? `${start.replace(/<w:rPr>.*<\/w:rPr>/su, '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')}${end}`
            : `${start}<w:rPr><w:color w:val="FFFFFF"/></w:rPr>${end}`,
      ),
    )
    expect(changesOf(verifyWord(white))).toContain('[text made invisible: ')
  })

  it('finds out a cell and a whole table whose text cannot be read', () => {
    const dark = withPart(file, DOCUMENT, (text) =>
      text.replace('<w:tcPr>', '<w:tcPr><w:shd w:val="clear" w:fill="1A1D23"/>'),
    )
    expect(changesOf(verifyWord(dark))).toContain('[text made invisible: ')
    const table = withPart(file, STYLES, (text) =>
      text.replace(
        /(w:styleId="AgreementTable".*?)<\/w:style>/su,
        '$1<w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
      ),
    )
    expect(changesOf(verifyWord(table))).toContain('[text made invisible: ')
  })

  it('finds out lines that were made too low for their text', () => {
    const flat = withPart(file, DOCUMENT, (text) =>
      text.replace(
        '<w:pStyle w:val="Clause"/>',
        '<w:pStyle w:val="Clause"/><w:spacing w:line="1" w:lineRule="exact"/>',
      ),
    )
    expect(changesOf(verifyWord(flat))).toContain('[text made invisible: ')
  })

  it('reads words that were added unseen as not there', () => {
    const added = withPart(file, DOCUMENT, (text) =>
      text.replace(
        '</w:p>',
        '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Not for sales.</w:t></w:r></w:p>',
      ),
    )
    expect(verifyWord(added).kind).toBe('consistent')
  })
})
