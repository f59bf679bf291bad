import { assertNever } from '../base/invariant.ts'
import type { Block, Inline } from './document.ts'
import { plainText } from './outline.ts'
import { signatoryName } from './signoffWords.ts'

/** Every run of words of a block whose words may be live, in their order; headings, figures and signatures have none. */
export function blockInlines(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'clause':
      return block.inlines
    case 'list':
      return block.items.flat()
    case 'facts':
      return block.items.flatMap(({ value }) => value)
    case 'table':
      return block.rows.flat(2)
    case 'heading':
    case 'figure':
    case 'signature':
      return []
  }
}

/** What a block says in one run of words; of a table or a figure, which say too much for that, its caption. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'clause':
      return plainText(block.inlines)
    case 'list':
      return block.items.map(plainText).join('; ')
    case 'facts':
      return `${block.title} · ${block.items.map(({ label, value }) => `${label}: ${plainText(value)}`).join('; ')}`
    case 'table':
    case 'figure':
      return block.caption
    case 'signature':
      return signatoryName(block)
    default:
      return assertNever(block)
  }
}
