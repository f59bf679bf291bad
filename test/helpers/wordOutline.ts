import { openWord } from '../../electron/word/read/wordPackage.ts'
import { childElements, childNamed, descendants, type Element, textOf } from '../../electron/word/read/xml.ts'

const W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
const C = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
const R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'

/**
 * A Word file as the plain text that an agreement has as its outline, told by nothing but the file's styles: title,
 * headings, clauses, lists, tables, charts and signature blocks.
 */
export function outlineOfWord(bytes: Uint8Array): string {
  const file = openWord(bytes)
  if (!file.ok) throw new Error(file.error)
  const document = file.value.xml(file.value.main)
  const relationships = file.value.relationships(file.value.main)
  if (!document.ok || !relationships.ok) throw new Error('The file has no text.')
  const body = childNamed(document.value, `${W}body`)
  const blocks = body === null ? [] : childElements(body)
  const chartOf = (id: string): Element => {
    const part = relationships.value.find((relationship) => relationship.id === id)?.part ?? ''
    const chart = file.value.xml(part)
    if (!chart.ok) throw new Error(chart.error)
    return chart.value
  }
  const numbering = file.value.xml('word/numbering.xml')
  const bullets = numbering.ok ? bulletLists(numbering.value) : new Set<string>()
  const lists = new Map<string, number>()
  return blocks
    .flatMap((block, index): string[] => {
      if (block.name === `${W}tbl`) return isSignature(blocks[index - 1]) ? [] : tableLines(block)
      if (block.name !== `${W}p`) return []
      const text = wordsOf(block)
      switch (styleOf(block)) {
        case 'Subtitle':
        case 'ContentsHeading':
          return []
        case 'Heading1':
          return [`# ${text.replace(/^([0-9A-Z]+)\. /u, '$1 ')}`]
        case 'Heading2':
          return [`## ${text}`]
        case 'Clause':
          return [text.replace('\t', ' ')]
        case 'ListParagraph':
          return [`${listLabel(block, bullets, lists)} ${text}`]
        case 'Caption':
          return [isFacts(blocks[index + 1]) ? `[${text}]` : text]
        case 'Figure':
          return [...descendants(block, `${C}chart`)].flatMap((chart) =>
            chartLines(chartOf(chart.attributes.get(`${R}id`) ?? '')),
          )
        case 'Signatory':
          return [signatureLine(text, blocks[index + 1])]
        default:
          return text.startsWith('Fingerprint (SHA-256)') ? [] : [text]
      }
    })
    .join('\n')
}

function wordsOf(paragraph: Element): string {
  return childElements(paragraph)
    .flatMap((child): string[] => {
      if (child.name === `${W}t`) return [textOf(child)]
      if (child.name === `${W}tab`) return ['\t']
      if (child.name === `${W}br`) return ['\n']
      return child.name === `${W}pPr` || child.name === `${W}rPr` ? [] : [wordsOf(child)]
    })
    .join('')
}

function styleOf(paragraph: Element): string {
  return childNamed(childNamed(paragraph, `${W}pPr`), `${W}pStyle`)?.attributes.get(`${W}val`) ?? ''
}

/** The bullet or number of a list's paragraph, counted as Word counts it. */
function listLabel(paragraph: Element, bullets: ReadonlySet<string>, lists: Map<string, number>): string {
  const list = [...descendants(paragraph, `${W}numId`)][0]?.attributes.get(`${W}val`) ?? ''
  const count = (lists.get(list) ?? 0) + 1
  lists.set(list, count)
  return bullets.has(list) ? '-' : `${count}.`
}

/** Ids of the lists with bullets. */
function bulletLists(numbering: Element): Set<string> {
  const bullets = new Set(
    [...descendants(numbering, `${W}abstractNum`)]
      .filter((list) => [...descendants(list, `${W}numFmt`)][0]?.attributes.get(`${W}val`) === 'bullet')
      .map((list) => list.attributes.get(`${W}abstractNumId`)),
  )
  return new Set(
    [...descendants(numbering, `${W}num`)]
      .filter((list) => bullets.has(childNamed(list, `${W}abstractNumId`)?.attributes.get(`${W}val`)))
      .map((list) => list.attributes.get(`${W}numId`) ?? ''),
  )
}

function isFacts(table: Element | undefined): boolean {
  const look = table === undefined ? undefined : [...descendants(table, `${W}tblLook`)][0]
  return look?.attributes.get(`${W}firstColumn`) === '1'
}

function isSignature(above: Element | undefined): boolean {
  return above !== undefined && styleOf(above) === 'Signatory'
}

function tableLines(table: Element): string[] {
  return [...descendants(table, `${W}tr`)].map((row) => lineOf([...descendants(row, `${W}tc`)].map(cellText)))
}

function cellText(cell: Element): string {
  return [...descendants(cell, `${W}p`)].map(wordsOf).join('\n')
}

function signatureLine(side: string, table: Element | undefined): string {
  const cells = table === undefined ? [] : [...descendants(table, `${W}tc`)].map(cellText)
  return `Signature: ${cells[1] ?? ''} (${side.replace('For ', '')})`
}

function chartLines(chart: Element): string[] {
  const series = [...descendants(chart, `${C}ser`)].toSorted((a, b) => orderOf(a) - orderOf(b))
  const names = series.map((one) => [...pointsOf(one, 'tx').values()].join(''))
  const categories = series[0] === undefined ? [] : [...pointsOf(series[0], 'cat')]
  const values = series.map((one) => pointsOf(one, 'val'))
  return [
    lineOf(['', ...names]),
    ...categories.map(([index, category]) =>
      lineOf([category, ...values.map((own) => own.get(index) ?? '')]),
    ),
  ]
}

function orderOf(series: Element): number {
  return Number(childNamed(series, `${C}order`)?.attributes.get('val'))
}

function pointsOf(series: Element, part: 'tx' | 'cat' | 'val'): Map<string, string> {
  const within = childNamed(series, `${C}${part}`)
  const points = within === null ? [] : [...descendants(within, `${C}pt`)]
  return new Map(points.map((point) => [point.attributes.get('idx') ?? '', textOf(point)]))
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
