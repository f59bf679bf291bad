import type { AgreementDocument, Block } from '../../shared/agreement/document.ts'
import { plainText } from '../../shared/agreement/outline.ts'
import { openWord } from '../../electron/word/read/wordPackage.ts'
import { childElements, childNamed, type Element, textOf } from '../../electron/word/read/xml.ts'

const W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'

/** The styles of paragraphs that come from the agreement itself; a redline's own notes, tables and captions have others. */
const TEXT_STYLES = new Set(['Title', 'Heading1', 'Heading2', 'Normal', 'Note', 'Clause', 'ListParagraph'])

/** The text of a redline after all its tracked changes were accepted or rejected, paragraph by paragraph. */
export function settledText(bytes: Uint8Array, how: 'accepted' | 'rejected'): string[] {
  const file = openWord(bytes)
  if (!file.ok) throw new Error(file.error)
  const document = file.value.xml(file.value.main)
  if (!document.ok) throw new Error(document.error)
  const body = childNamed(document.value, `${W}body`)
  const dropped = how === 'accepted' ? `${W}del` : `${W}ins`
  return (body === null ? [] : childElements(body))
    .filter(({ name }) => name === `${W}p`)
    .filter((paragraph) => {
      const properties = childNamed(paragraph, `${W}pPr`)
      const style = childNamed(properties, `${W}pStyle`)?.attributes.get(`${W}val`) ?? ''
      const isDropped = childNamed(childNamed(properties, `${W}rPr`), dropped) !== null
      return TEXT_STYLES.has(style) && !isDropped
    })
    .map((paragraph) => wordsOf(paragraph, dropped))
    .filter((text) => text !== '')
}

function wordsOf(element: Element, dropped: string): string {
  return childElements(element)
    .map((child) => {
      if (child.name === dropped || child.name === `${W}pPr` || child.name === `${W}rPr`) return ''
      if (child.name === `${W}t` || child.name === `${W}delText`) return textOf(child)
      if (child.name === `${W}tab`) return '\t'
      return child.name === `${W}br` ? '\n' : wordsOf(child, dropped)
    })
    .join('')
}

/** The words of a document that a redline tracks: title, headings, paragraphs, clauses and lists. */
export function trackedWords(document: AgreementDocument): string[] {
  return [
    document.title,
    ...document.sections.flatMap(({ number, title, blocks }) => [
      number === '' ? title : `${number}. ${title}`,
      ...blocks.flatMap(blockWords),
    ]),
  ].filter((text) => text !== '')
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainText(block.inlines)]
    case 'clause':
      return [`${block.number}\t${plainText(block.inlines)}`]
    case 'list':
      return block.items.map(plainText)
    case 'facts':
    case 'table':
    case 'figure':
    case 'signature':
      return []
  }
}
