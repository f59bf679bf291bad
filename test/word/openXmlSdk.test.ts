import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { almostEmpty, everyKind, smallLogo, withOpenPoint } from '../helpers/agreementTrees.ts'
import { hostile, longNames, manyScripts } from '../helpers/awkwardTrees.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'
import { withPart } from '../helpers/wordFiles.ts'

const documents = {
  'the worked example': () => composeAgreement(examplePlan('software-company'), '2026-03-14T10:30:00Z'),
  'every kind of block': everyKind,
  'the paper Letter': () => everyKind({ paper: 'Letter', locale: 'en-US', currency: 'USD' }),
  'a German locale': () => everyKind({ locale: 'de-DE' }),
  'a logo, an accent and an open point': () =>
    withOpenPoint(everyKind({ appearance: { logo: smallLogo, accent: '#7a1f5c' } })),
  'a final version': () => everyKind({ status: 'final' }),
  'hardly anything': almostEmpty,
  'long names': longNames,
  'many scripts': manyScripts,
  'hostile text': hostile,
}

it(`Microsoft’s validator is ${hasOpenXmlSdk ? '' : 'not '}here: it exists for Linux on x64 only`, () => {
  expect(hasOpenXmlSdk).toBe(`${process.platform}-${process.arch}` === 'linux-x64')
})

describe.runIf(hasOpenXmlSdk)('Microsoft’s validator', () => {
  it.each(Object.entries(documents))('finds no fault with %s', async (_, document) => {
    expect(openXmlErrors(await renderWord(document()))).toEqual([])
  })

  it('would find a fault', async () => {
    const broken = withPart(await renderWord(everyKind()), 'word/document.xml', (text) =>
      text.replace('<w:tblGrid>', '<w:tblGrid><w:nonsense/>'),
    )
    expect(openXmlErrors(broken)).not.toEqual([])
  })
})
