import { describe, expect, it } from 'vitest'
import { openWord } from '../../electron/word/read/wordPackage.ts'
import { descendants } from '../../electron/word/read/xml.ts'
import { verifyWord } from '../../electron/word/verify.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { composeCard } from '../../shared/agreement/repCard.ts'
import { almostEmpty, everyKind } from '../helpers/agreementTrees.ts'
import { jpegAddress, pngAddress } from '../helpers/pictures.ts'
import { hostile, longNames, manyScripts } from '../helpers/awkwardTrees.ts'
import { partsOf, partText } from '../helpers/wordFiles.ts'
import { outlineOfWord } from '../helpers/wordOutline.ts'
import { outlineOf } from '../helpers/outlineOf.ts'

const plan = examplePlan('software-company')
const NOW = '2026-03-14T10:30:00Z'
const example = composeAgreement(plan, NOW)
const small = composeAgreement(examplePlan('roberge'), NOW)
const everyKindFile = renderWord(everyKind())
const exampleFile = renderWord(example)
const body = async (file: Promise<Uint8Array> = everyKindFile) => partText(await file, 'word/document.xml')
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const contentsOf = (bytes: Uint8Array): string =>
  /<w:sdt>.*?<\/w:sdt>/u.exec(partText(bytes, 'word/document.xml'))?.[0] ?? ''
/** On which page each section begins, by the table of contents. */
const pagesIn = (bytes: Uint8Array): number[] =>
  [...contentsOf(bytes).matchAll(/PAGEREF _Toc\d+ \\h<\/w:instrText>.*?<w:t[^>]*>(\d+)<\/w:t>/gu)].map(
    ([, page]) => Number(page),
  )

/** Whether what stands below a heading is kept on one page with what follows. */
const keptAfter = (document: string, heading: string): boolean =>
  (document.split(`>${heading}</w:t>`)[1]?.split('</w:p>')[1] ?? '').includes('<w:keepNext/>')

const looking = (accent: string | null, logo: string | null = null) =>
  renderWord(everyKind({ appearance: { accent, logo } }))
const headingOf = (styles: string) => /w:styleId="Heading1".*?<\/w:style>/u.exec(styles)?.[0] ?? ''

describe('the words of the Word file', () => {
  it.each([
    ['the worked example', example],
    ['the small example', small],
    ['every kind of block', everyKind()],
    ['many scripts', manyScripts()],
    ['long names', longNames()],
  ])('are those of the agreement, in its order: %s', async (_, tree) => {
    const lines = outlineOf(tree).replaceAll('\n\n', '\n').split('\n')
    expect(
      outlineOfWord(await renderWord(tree))
        .replaceAll('\n\n', '\n')
        .split('\n'),
    ).toEqual(lines)
  })

  it('show a sign for characters that a file cannot hold, and lose nothing beside them', async () => {
    const text = outlineOfWord(await renderWord(hostile()))
    expect(text).toContain(`<w:t>&amp;"'</w:t> ]]> \uFFFD\uFFFD\uFFFD \uFFFD \uFFFDx`)
    expect(text).toContain('r:id="rId1"> {{x}} =cmd|calc')
  })

  it('say that there is nothing where a table or chart is empty', async () => {
    const text = await body(renderWord(almostEmpty()))
    expect(count(text, /None\./gu)).toBe(2)
    expect(text).toContain('There are no figures to draw yet.')
  })
})

describe('the package', () => {
  it.each([
    ['every kind of block', everyKind()],
    ['hostile text', hostile()],
  ])('has a type for every part, and every relationship leads to a part: %s', async (_, tree) => {
    const bytes = await renderWord(tree)
    const names = Object.keys(partsOf(bytes))
    const types = partText(bytes, '[Content_Types].xml')
    for (const name of names.filter((part) => part !== '[Content_Types].xml')) {
      const extension = name.split('.').at(-1)
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`)).toBe(true)
    }
    const file = openWord(bytes)
    if (!file.ok) throw new Error(file.error)
    const sources = ['', ...names.filter((name) => !name.endsWith('.rels'))]
    const relationships = sources.flatMap((name) => {
      const own = file.value.relationships(name)
      return own.ok ? own.value : []
    })
    expect(relationships.length).toBeGreaterThan(10)
    expect(relationships.map(({ part }) => part).filter((part) => !names.includes(part))).toEqual([])
  })

  it('has unique ids for bookmarks, drawings and controls, and every reference has its bookmark', async () => {
    const file = openWord(await exampleFile)
    if (!file.ok) throw new Error(file.error)
    const document = file.value.xml('word/document.xml')
    if (!document.ok) throw new Error(document.error)
    const W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
    const bookmarks = [...descendants(document.value, `${W}bookmarkStart`)]
    const ids = bookmarks.map(({ attributes }) => attributes.get(`${W}id`))
    const names = bookmarks.map(({ attributes }) => attributes.get(`${W}name`))
    const controls = [...descendants(document.value, `${W}sdtPr`)].flatMap((control) =>
      [...descendants(control, `${W}id`)].map(({ attributes }) => attributes.get(`${W}val`)),
    )
    const references = [...descendants(document.value, `${W}fldSimple`)].flatMap(
      ({ attributes }) => /REF (\w+)/u.exec(attributes.get(`${W}instr`) ?? '')?.[1] ?? [],
    )
    for (const unique of [ids, names, controls]) expect(new Set(unique).size).toBe(unique.length)
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter((name) => !names.includes(name))).toEqual([])
  })

  it('holds nothing of this machine or this moment', async () => {
    const all = Object.values(partsOf(await everyKindFile))
      .map((part) => Buffer.from(part).toString('latin1'))
      .join('\n')
    expect(all).not.toContain(process.cwd())
    expect(all).not.toMatch(new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\dT(?!10:30:00Z)`, 'u'))
  })
})

describe('the pages', () => {
  it('have a header with company, title and draft, and a footer with fingerprint and page of pages', async () => {
    const bytes = await renderWord(everyKind({ version: 'Version 3' }))
    const header = partText(bytes, 'word/header1.xml')
    expect(header).toContain('Northwind Tools · Service level agreement')
    expect(header).toContain('Version 3 · Draft')
    expect(header).toContain('string="DRAFT"')
    const footer = partText(bytes, 'word/footer1.xml')
    expect(footer).toMatch(/Fingerprint [0-9a-f]{8} [0-9a-f]{8}/u)
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
    const text = await body()
    expect(count(text, /<w:headerReference/gu)).toBe(1)
    expect(text).not.toContain('<w:titlePg')
  })

  it.each([
    ['A4', 'w:w="11906" w:h="16838"'],
    ['Letter', 'w:w="12240" w:h="15840"'],
  ] as const)('are %s when the agreement is, with tables as wide as the text', async (paper, sheet) => {
    const text = await body(renderWord(everyKind({ paper })))
    expect(text).toContain(sheet)
    const width = paper === 'A4' ? 9426 : 9760
    for (const [grid] of text.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gu)) {
      const columns = [...grid.matchAll(/w:w="(\d+)"/gu)].map(([, twips]) => Number(twips))
      expect(columns.reduce((sum, column) => sum + column, 0)).toBe(width)
    }
  })

  it('are counted in the contents, without a question on opening', async () => {
    const bytes = await exampleFile
    const contents = contentsOf(bytes)
    const pages = pagesIn(bytes)
    expect(pages.length).toBe(example.sections.length)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages.at(-1)).toBeGreaterThan(5)
    expect(contents).not.toContain('w:dirty')
    expect(partText(bytes, 'word/settings.xml')).not.toContain('updateFields')
  })

  it.each([
    ['standard', 13],
    ['full', 26],
  ] as const)('are few enough to be read: %s', async (size, most) => {
    for (const paper of ['A4', 'Letter'] as const) {
      const agreement = { ...plan.agreement, size, paper }
      const tree = composeAgreement({ ...plan, agreement }, '2026-03-14T10:30:00Z')
      // The page to sign and the card for reps, which come last, take one page each.
      expect(pagesIn(await renderWord(tree)).at(-1)).toBeLessThanOrEqual(most)
    }
  })

  it('let the lists of the summary run on below contents that may end on its page, but not its table', async () => {
    const full = composeAgreement({ ...plan, agreement: { ...plan.agreement, size: 'full' } }, NOW)
    const few = { ...full, sections: full.sections.slice(0, 6) }
    const [long, short] = [await body(renderWord(full)), await body(renderWord(few))]
    expect([long, short].map((document) => keptAfter(document, 'Assumptions'))).toEqual([false, true])
    const review = /<w:tr>(?:(?!<w:tr>).)*Review dates.*?<\/w:tr>/u
    for (const document of [long, short]) expect(review.exec(document)?.[0]).toContain('<w:keepNext/>')
  })

  it('have contents only where there are several sections to find', async () => {
    const card = await body(renderWord(composeCard(plan, '2026-03-14T10:30:00Z')))
    expect(card).not.toContain('TOC ')
    expect(card).not.toContain('w:pageBreakBefore')
    expect(await body(exampleFile)).toContain('TOC ')
  })

  it('repeat the header row of a table and keep every row whole', async () => {
    const text = await body(exampleFile)
    const tables = example.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'))
    expect(count(text, /<w:tblHeader\/>/gu)).toBe(tables.length)
    expect(count(text, /<w:cantSplit\/>/gu)).toBe(count(text, /<w:tr>/gu))
  })

  it('break a row only where it would fill most of a page', async () => {
    const text = await body(renderWord(longNames()))
    expect(count(text, /<w:tr>/gu) - count(text, /<w:cantSplit\/>/gu)).toBe(1)
  })
})

describe('the look', () => {
  it('has headings in the accent colour, unless it is too light to read', async () => {
    expect(headingOf(partText(await looking('#7a1f5c'), 'word/styles.xml'))).toContain('w:val="7A1F5C"')
    const light = headingOf(partText(await looking('#ffe066'), 'word/styles.xml'))
    expect(light).toBe(headingOf(partText(await everyKindFile, 'word/styles.xml')))
  })

  it.each([
    ['wide', pngAddress(1200, 120), 'cx="2286000" cy="228600"'],
    ['high', pngAddress(120, 1200), 'cx="57150" cy="609600"'],
    ['small', pngAddress(40, 20), 'cx="381000" cy="190500"'],
    ['a line', pngAddress(4000, 1), 'cx="2286000" cy="9525"'],
    ['a JPEG', jpegAddress(240, 64), 'cx="2286000" cy="609600"'],
  ])('has the logo above the title, fitted and described: %s', async (_, logo, size) => {
    const text = await body(looking(null, logo))
    expect(text.indexOf('<w:pStyle w:val="Logo"/>')).toBeLessThan(text.indexOf('<w:pStyle w:val="Title"/>'))
    expect(text).toContain(`<wp:extent ${size}/>`)
    expect(text).toContain('descr="Logo of Northwind Tools"')
  })

  it.each([
    ['damaged', 'data:image/png;base64,AAAA'],
    ['enormous', pngAddress(20_000, 20_000)],
  ])('goes without a logo that is %s', async (_, logo) => {
    const bytes = await looking(null, logo)
    expect(Object.keys(partsOf(bytes)).filter((name) => name.startsWith('word/media'))).toEqual([])
    expect(verifyWord(bytes)).toMatchObject({ kind: 'consistent' })
  })
})

describe('a final version', () => {
  it('is opened read-only when its reader follows Word’s advice, and a draft is not', async () => {
    const protectedBy = '<w:writeProtection w:recommended="1"/>'
    const final = await renderWord(everyKind({ status: 'final' }))
    expect(partText(final, 'word/settings.xml')).toMatch(new RegExp(`<w:settings [^>]*>${protectedBy}`, 'u'))
    expect(partText(final, 'docProps/core.xml')).toContain('<cp:contentStatus>Final<')
    expect(partText(await everyKindFile, 'word/settings.xml')).not.toContain('writeProtection')
  })

  it('says nowhere that it is a draft', async () => {
    const parts = partsOf(await renderWord(everyKind({ status: 'final', version: 'Version 3' })))
    const shown = Object.entries(parts).filter(([name]) => /^word\/[^/]+\.xml$/u.test(name))
    for (const [, part] of shown) expect(Buffer.from(part).toString()).not.toMatch(/draft/iu)
  })
})

describe('for somebody who cannot see it', () => {
  it('every table and chart has a description', async () => {
    const text = await body()
    expect(count(text, /<w:tblDescription w:val="[^"]+"/gu)).toBe(count(text, /<w:tbl>/gu))
    expect(text).toContain('descr="Leads needed rise from 150 in January')
    expect(count(text, /<wp:docPr [^>]*descr="[^"]{20,}"/gu)).toBe(2)
  })

  it.each([
    ['en-US', 'en-US'],
    ['en-GB', 'en-GB'],
    // The words are English, whatever way numbers are written in.
    ['de-DE', 'en-GB'],
  ])('the language is set: locale %s gives %s', async (locale, language) => {
    const bytes = await renderWord(everyKind({ locale }))
    expect(partText(bytes, 'word/styles.xml')).toContain(`<w:lang w:val="${language}"/>`)
    expect(partText(bytes, 'docProps/core.xml')).toContain(`<dc:language>${language}</dc:language>`)
  })

  it('headings have their level, and the file its title and owner', async () => {
    const bytes = await everyKindFile
    const styles = partText(bytes, 'word/styles.xml')
    for (const level of [1, 2, 3]) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`, 'u').exec(styles)?.[0]
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    }
    const core = partText(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Service level agreement</dc:title>')
    expect(core).toContain('<dc:creator>Northwind Tools</dc:creator>')
    expect(core).toContain('>2026-03-14T10:30:00Z</dcterms:created>')
  })
})

describe('a signature block', () => {
  it('has boxes, texts and a date to fill in, each with a tag of its own', async () => {
    const text = await body()
    const tags = [...text.matchAll(/<w:tag w:val="([^"]+)"/gu)].map(([, tag]) => tag)
    expect(tags).toEqual(
      [1, 2].flatMap((block) => [1, 2, 3, 4, 5, 6].map((control) => `signoff-${block}-${control}`)),
    )
    expect(count(text, /<w14:checkbox>/gu)).toBe(6)
    expect(count(text, /<w:date>/gu)).toBe(2)
  })
})
