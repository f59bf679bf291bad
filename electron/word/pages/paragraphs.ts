import { LIST_INDENT } from '../write/lists.ts'
import { LINE_HEIGHT } from './letters.ts'
import { countLines, type Words } from './lines.ts'
import { type Look, nameIn, withParagraph, withRun } from './looks.ts'
import { childNamed, elementsIn, numberIn, type Written } from './written.ts'

/** A paragraph of which it is known how much room it takes. Lengths are in twips. */
export interface Measured {
  readonly look: Look
  readonly lines: number
  /** Of each of its lines, and the part of it that is there only for the spacing of lines. */
  readonly height: number
  readonly spaced: number
  /** Names of the bookmarks in it. */
  readonly bookmarks: readonly string[]
}

const TWIPS_A_HALF_POINT = 10
const EMU_A_TWIP = 635

/** @param isStrong whether its table has it stand out */
export function measure(
  paragraph: Written,
  width: number,
  lookOf: (style: string) => Look,
  isStrong = false,
): Measured {
  const properties = childNamed(paragraph, 'w:pPr')
  const style = lookOf(nameIn(properties, 'w:pStyle') ?? 'Normal')
  const isListed = childNamed(properties, 'w:numPr') !== null
  const look = withParagraph({ ...style, ...(isListed ? LIST_INDENT : {}) }, properties)
  const content: Content = { words: [], bookmarks: [], picture: 0 }
  collect(paragraph, isStrong ? { ...look, isBold: true } : look, content)
  const largest = content.words.reduce((most, words) => Math.max(most, words.size), look.size)
  const natural = Math.max(largest * TWIPS_A_HALF_POINT * LINE_HEIGHT, content.picture)
  const first = isListed ? look.left : look.left - look.hanging
  return {
    look,
    lines: countLines(content.words, { width, first, left: look.left }),
    height: natural * look.spacing,
    spaced: natural * (look.spacing - 1),
    bookmarks: content.bookmarks,
  }
}

/** What is found in a paragraph, from its runs, wherever they stand in it. */
interface Content {
  readonly words: Words[]
  readonly bookmarks: string[]
  /** Height of the highest picture. */
  picture: number
}

function collect(parent: Written, look: Look, content: Content): void {
  for (const element of elementsIn(parent)) {
    switch (element.name) {
      case 'w:pPr':
        break
      case 'w:bookmarkStart':
        content.bookmarks.push(String(element.attributes['w:name']))
        break
      case 'w:r':
        collectRun(element, withRun(look, childNamed(element, 'w:rPr')), content)
        break
      default:
        collect(element, look, content)
    }
  }
}

function collectRun(run: Written, { size, isBold }: Look, content: Content): void {
  for (const element of elementsIn(run)) {
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        for (const text of element.children)
          if (typeof text === 'string') content.words.push({ text, size, isBold })
        break
      case 'w:tab':
        content.words.push({ text: '\t', size, isBold })
        break
      case 'w:br':
        content.words.push({ text: '\n', size, isBold })
        break
      case 'w:drawing':
        content.picture = Math.max(content.picture, pictureHeight(element))
        break
    }
  }
}

function pictureHeight(drawing: Written): number {
  return (numberIn(childNamed(childNamed(drawing, 'wp:inline'), 'wp:extent'), 'cy') ?? 0) / EMU_A_TWIP
}
