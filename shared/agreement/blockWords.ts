import type { Block, Inline } from './document.ts'

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
